import type { Measurement } from '../records/measurement.ts';
import type { ScoringChange } from '../schemas/scoring.ts';
import type { Period } from './period.ts';
import type { Posting } from './posting-segments.ts';

/**
 * Facts that have not happened, as their records would give them: on a day of the period, in the
 * branch and role of the person's last posting in it. A score does not depend on which day it is.
 *
 * @returns none for somebody without a posting in the period
 */
export function imagineFacts(
  changes: readonly ScoringChange[],
  postings: readonly Posting[],
  period: Period,
): Measurement[] {
  const inside = postings.filter(
    ({ from, until }) => from < period.end && (until === null || until > period.start),
  );
  const [last] = inside.toSorted((a, b) => (a.from < b.from ? 1 : -1));
  if (!last) return [];
  const { employeeId, branchId, role, from } = last;
  const [, occurredOn = from] = [from, period.start].sort();
  return changes.flatMap(({ measure, value, count }) =>
    Array.from({ length: count }, (_, place) => ({
      measure,
      branchId,
      employeeId,
      role,
      treatmentCode: null,
      occurredOn,
      value,
      source: { kind: 'visit' as const, id: `imagined ${place + 1}` },
    })),
  );
}
