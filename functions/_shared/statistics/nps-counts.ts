import { itemAt } from './item-at.ts';
import { npsCategory } from './nps-category.ts';
import { requireCount } from './requirements.ts';

/** How many answered 0–6, 7–8 and 9–10. All that an NPS and its interval depend on. */
export interface NpsCounts {
  readonly detractors: number;
  readonly passives: number;
  readonly promoters: number;
}

/**
 * Count raw answers.
 * @throws {RangeError} when any answer is not a whole number in 0..10
 */
export function countNps(scores: readonly number[]): NpsCounts {
  const histogram = new Array<number>(11).fill(0);
  for (const score of scores) {
    npsCategory(score);
    histogram[score] = itemAt(histogram, score) + 1;
  }
  return npsCountsFromHistogram(histogram);
}

/**
 * Count a rollup's histogram.
 * @param histogram 11 counts: how many answered 0, 1, … 10
 * @throws {RangeError} unless there are exactly 11 counts
 */
export function npsCountsFromHistogram(histogram: readonly number[]): NpsCounts {
  if (histogram.length !== 11) {
    throw new RangeError(`An NPS histogram has 11 counts (0..10), got ${histogram.length}.`);
  }
  const counts = { detractor: 0, passive: 0, promoter: 0 };
  histogram.forEach((count, score) => {
    counts[npsCategory(score)] += requireCount(count, `The count of score ${score}`);
  });
  return {
    detractors: counts.detractor,
    passives: counts.passive,
    promoters: counts.promoter,
  };
}

/**
 * The number of answers.
 * @throws {RangeError} when a count is not a whole number ≥ 0, or all are 0
 */
export function npsTotal({ detractors, passives, promoters }: NpsCounts): number {
  const total =
    requireCount(detractors, 'detractors') +
    requireCount(passives, 'passives') +
    requireCount(promoters, 'promoters');
  if (total === 0) throw new RangeError('An NPS of no answers does not exist.');
  return total;
}
