import { itemAt } from '../statistics/item-at.ts';
import { tieGroups } from '../statistics/tie-groups.ts';
import type { AwardCandidate, AwardDecision, AwardObstacle } from './award.ts';

/** A person of the role with the score that counts, in basis points, and how sure it is. */
export interface OutstandingCandidate {
  readonly employeeId: string;
  readonly totalBp: number | null;
  readonly standardErrorBp: number | null;
  readonly obstacles: readonly AwardObstacle[];
}

/**
 * 优秀员工奖 of a role: the top tie group of the eligible, all of it.
 *
 * Somebody alone in a role is compared with nobody and gets no award by that.
 */
export function outstandingEmployees(
  role: string,
  people: readonly OutstandingCandidate[],
): AwardDecision {
  const eligible = people.flatMap(({ employeeId, totalBp, standardErrorBp, obstacles }) =>
    obstacles.length === 0 && totalBp !== null && standardErrorBp !== null
      ? [{ employeeId, mean: totalBp, sd: Math.max(standardErrorBp, 1) }]
      : [],
  );
  const [top] = eligible.length > 1 ? tieGroups(eligible) : [];
  const isAlone = eligible.length === 1;
  return {
    kind: 'outstanding',
    role,
    candidates: people.map((person) => toCandidate(person, isAlone)).sort(byId),
    winners: (top?.members ?? []).map((index) => itemAt(eligible, index).employeeId).sort(),
  };
}

function toCandidate(person: OutstandingCandidate, isAlone: boolean): AwardCandidate {
  const { employeeId, totalBp, standardErrorBp, obstacles } = person;
  const half = 1.959964 * (standardErrorBp ?? 0);
  return {
    id: employeeId,
    figure: totalBp,
    interval:
      totalBp === null || standardErrorBp === null
        ? null
        : [Math.round(totalBp - half), Math.round(totalBp + half)],
    count: null,
    of: null,
    obstacles: isAlone && obstacles.length === 0 ? ['no_other_to_compare'] : obstacles,
  };
}

function byId(a: AwardCandidate, b: AwardCandidate): number {
  return a.id < b.id ? -1 : 1;
}
