import { fisherExactTest } from '../statistics/fisher-exact-test.ts';
import type { Interval } from '../statistics/interval.ts';
import { momentsFromSums } from '../statistics/moments.ts';
import { newcombeInterval } from '../statistics/newcombe-interval.ts';
import { npsDifferenceInterval } from '../statistics/nps-difference-interval.ts';
import { npsDifferenceTest } from '../statistics/nps-difference-test.ts';
import { welchTest } from '../statistics/welch-test.ts';
import type { MeasureKind } from './compared-measure.ts';
import { npsCountsOf } from './nps-counts-of.ts';
import type { Sums } from './sums.ts';

export interface SumsDifference extends Interval {
  /** a − b, on the measure's own scale. */
  readonly difference: number;
  /** Two-sided, of this pair alone. */
  readonly p: number;
}

/**
 * Whether two groups of answers differ, and by how much: for NPS the adjusted-Wald test with the
 * interval of two score intervals, for shares Fisher's test with Newcombe's, for stars Welch's with
 * the common scatter as its floor.
 *
 * @param scatter of one answer, used for stars only
 * @throws {RangeError} for no answers, and for stars of a single one
 */
export function differenceOfSums(
  kind: MeasureKind,
  a: Sums,
  b: Sums,
  scatter: number,
): SumsDifference {
  const difference = a.sum / a.n - b.sum / b.n;
  if (kind === 'mean') {
    const { p, interval } = welchTest(momentsOf(a), momentsOf(b), scatter);
    return { difference, p, ...interval };
  }
  const interval =
    kind === 'nps'
      ? npsDifferenceInterval(npsCountsOf(a), npsCountsOf(b))
      : newcombeInterval(shareOf(a), shareOf(b));
  return { difference, p: pOfDifference(kind, a, b, scatter), ...interval };
}

/** The test alone, for who judges many pairs: for NPS the interval takes longer than the test. */
export function pOfDifference(kind: MeasureKind, a: Sums, b: Sums, scatter: number): number {
  if (kind === 'nps') return npsDifferenceTest(npsCountsOf(a), npsCountsOf(b)).p;
  if (kind === 'share') return fisherExactTest(shareOf(a), shareOf(b));
  return welchTest(momentsOf(a), momentsOf(b), scatter).p;
}

function shareOf({ n, sum }: Sums) {
  return { successes: sum, n };
}

function momentsOf({ n, sum, sumSquares }: Sums) {
  return momentsFromSums({ n, sum, sumOfSquares: sumSquares });
}
