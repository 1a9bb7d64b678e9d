import type { StaffRole } from '../kpis/staff-role.ts';
import type { Appraisal } from '../scoring/appraisal.ts';
import { groupBy } from '../scoring/group-by.ts';
import type { Posting } from '../scoring/posting-segments.ts';
import { scorePeriod } from '../scoring/score-period.ts';
import { applyPhase } from './apply-phase.ts';
import { joinInputs } from './join-inputs.ts';
import type { DecidedInputs } from './own-inputs.ts';
import { type Rank, type Rankable, rankPeople } from './rank-people.ts';
import type { SharedInputs } from './shared-inputs.ts';
import { standardErrorOf } from './standard-error.ts';

/** One person's line of a period. */
export interface AppraisedPerson {
  readonly employeeId: string;
  /** Of the last posting in the period. */
  readonly branchId: string;
  readonly role: StaffRole;
  readonly appraisal: Appraisal;
  /** What counts: the engine's total, moved by the calibration. */
  readonly totalBp: number | null;
  /** How unsure the total is; null without one, or where no KPI says. */
  readonly standardErrorBp: number | null;
  /** Null for whoever may not be ranked, or in a group that is too small. */
  readonly rank: Rank | null;
}

/**
 * Appraise people from their decided inputs: the one way by which a preview, an appeal, a seal and its
 * replay come to a result. In order of employee; people without a day in the period are left out.
 *
 * @throws {RangeError} as `scorePeriod` does
 */
export function appraisePeople(
  shared: SharedInputs,
  people: readonly DecidedInputs[],
): AppraisedPerson[] {
  const inputs = joinInputs(shared, people);
  const plans = applyPhase(shared.plans, shared);
  const postings = groupBy(inputs.postings, ({ employeeId }) => employeeId);
  const movement = new Map(people.map((each) => [each.facts.employeeId, each.calibrationBp]));
  const lines = scorePeriod(inputs, plans).map((appraisal) => {
    const { employeeId, totalBp } = appraisal;
    const error = standardErrorOf(appraisal, shared, plans);
    const moved = totalBp === null ? null : totalBp + (movement.get(employeeId) ?? 0);
    return {
      employeeId,
      ...lastPlace(postings.get(employeeId) ?? [], shared),
      appraisal,
      totalBp: moved === null ? null : Math.max(0, moved),
      standardErrorBp: error === null ? null : Math.round(error),
    };
  });
  const rankable = lines.flatMap((line): Rankable[] => {
    const { employeeId, appraisal, totalBp, standardErrorBp, role, branchId } = line;
    if (totalBp === null || appraisal.rankObstacles.length > 0) return [];
    if (standardErrorBp === null) return [];
    const group = shared.rankScope === 'branch' ? `${role} ${branchId}` : role;
    return [{ employeeId, group, totalBp, standardErrorBp }];
  });
  const ranks = rankPeople(rankable);
  return lines.map((line) => ({ ...line, rank: ranks.get(line.employeeId) ?? null }));
}

function lastPlace(
  postings: readonly Posting[],
  { period }: SharedInputs,
): { branchId: string; role: StaffRole } {
  const inside = postings.filter(
    ({ from, until }) => from < period.end && (until === null || until > period.start),
  );
  const [last] = inside.toSorted((a, b) => (a.from < b.from ? 1 : -1));
  if (!last) throw new RangeError('Nobody is appraised without a posting.');
  return { branchId: last.branchId, role: last.role };
}
