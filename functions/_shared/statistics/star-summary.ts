import { linearScore } from './linear-score.ts';
import { requireCount } from './requirements.ts';

export interface StarSummary {
  readonly n: number;
  /** 1..5 */
  readonly mean: number;
  /** 0..100 */
  readonly linear: number;
  /** Share of fives. */
  readonly topBox: number;
  /** Share of fours and fives: the headline, shown with `wilsonInterval`. */
  readonly topTwoBox: number;
  /** Share of ones and twos. */
  readonly bottomTwoBox: number;
}

/** How many gave 1, 2, 3, 4 and 5 stars. */
export type StarCounts = readonly [number, number, number, number, number];

/**
 * Everything a screen shows of star ratings, from their histogram.
 * @throws {RangeError} for no ratings or counts that are not whole numbers ≥ 0
 */
export function starSummary(counts: StarCounts): StarSummary {
  for (const count of counts) requireCount(count, 'Each star count');
  const [ones, twos, threes, fours, fives] = counts;
  const n = ones + twos + threes + fours + fives;
  if (n === 0) throw new RangeError('A summary of no ratings does not exist.');
  const mean = (ones + 2 * twos + 3 * threes + 4 * fours + 5 * fives) / n;
  return {
    n,
    mean,
    linear: linearScore(mean),
    topBox: fives / n,
    topTwoBox: (fours + fives) / n,
    bottomTwoBox: (ones + twos) / n,
  };
}
