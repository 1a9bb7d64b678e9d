import type { AwardCandidate, AwardDecision } from './award.ts';
import type { LoadedAwards } from './loaded-awards.ts';

/** What a page is told of the awards of a period. */
export interface AwardsAnswer {
  readonly period: LoadedAwards['period'];
  readonly isAppealOver: boolean;
  /** Null until they are granted; then the moment, and `decisions` are those of the minutes. */
  readonly grantedAt: string | null;
  /** Candidates are only those the asker may see; winners are everybody's to congratulate once granted. */
  readonly decisions: readonly AwardDecision[];
  /** By id, of the people in `decisions`. */
  readonly names: Readonly<Record<string, string>>;
}

/**
 * The decisions as one asker may see them: head office all candidates, who runs a branch its people and its
 * team, everybody else themselves. Before they are granted only head office sees who would win.
 */
export function awardsFor(loaded: LoadedAwards, decided: readonly AwardDecision[]): AwardsAnswer {
  const { period, isAppealOver, asker, people, minutes } = loaded;
  const isGranted = minutes.length > 0;
  const all = isGranted ? minutes.flatMap(({ content }) => content.decisions) : decided;
  const branchOf = new Map(people.map(({ employeeId, branchId }) => [employeeId, branchId]));
  const isVisible = ({ id }: AwardCandidate) =>
    asker.isHeadOffice ||
    id === asker.employeeId ||
    asker.branchIds.includes(branchOf.get(id) ?? id);
  const decisions = all.map((decision) => ({
    ...decision,
    candidates: decision.candidates.filter(isVisible),
    winners: isGranted || asker.isHeadOffice ? decision.winners : [],
  }));
  const named = new Set(
    decisions.flatMap(({ candidates, winners }) => [...winners, ...candidates.map(({ id }) => id)]),
  );
  return {
    period,
    isAppealOver,
    grantedAt: minutes[0]?.decidedAt ?? null,
    decisions: decisions.filter(
      ({ candidates, winners }) => candidates.length > 0 || winners.length > 0,
    ),
    names: Object.fromEntries(
      people
        .filter(({ employeeId }) => named.has(employeeId))
        .map(({ employeeId, name }) => [employeeId, name]),
    ),
  };
}
