/** What of somebody's result others can see or feel: the score, the rank interval, the right to an award. */
export interface StandingResult {
  readonly employeeId: string;
  readonly totalBp: number | null;
  readonly rank: { readonly low: number; readonly high: number } | null;
  readonly isEligible: boolean;
}

/** One person whom a decision touches. */
export interface BlastLine {
  readonly employeeId: string;
  readonly before: StandingResult;
  readonly after: StandingResult;
  readonly changes: readonly ('score' | 'rank' | 'award')[];
}

/**
 * Everybody whose score, rank or eligibility a decision would change, in order of id: the same period
 * scored and ranked with and without it. A rank is relative, so one person's correction may move
 * others who have nothing to do with it; who decides should see them first.
 *
 * @throws {RangeError} when the two sides are not about the same people
 */
export function blastRadius(
  before: readonly StandingResult[],
  after: readonly StandingResult[],
): BlastLine[] {
  const later = new Map(after.map((result) => [result.employeeId, result]));
  if (later.size !== before.length) throw new RangeError('Before and after are of other people.');
  return before
    .map((each) => {
      const then = later.get(each.employeeId);
      if (!then) throw new RangeError('Before and after are of other people.');
      return {
        employeeId: each.employeeId,
        before: each,
        after: then,
        changes: changesOf(each, then),
      };
    })
    .filter(({ changes }) => changes.length > 0)
    .sort((a, b) => (a.employeeId < b.employeeId ? -1 : 1));
}

function changesOf(before: StandingResult, after: StandingResult): BlastLine['changes'] {
  const hasMoved = before.rank?.low !== after.rank?.low || before.rank?.high !== after.rank?.high;
  return [
    ...(before.totalBp === after.totalBp ? [] : (['score'] as const)),
    ...(hasMoved ? (['rank'] as const) : []),
    ...(before.isEligible === after.isEligible ? [] : (['award'] as const)),
  ];
}
