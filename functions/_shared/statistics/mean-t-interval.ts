import type { Interval } from './interval.ts';
import type { Moments } from './moments.ts';
import { requireOpenProbability } from './requirements.ts';
import { tQuantile } from './t-quantile.ts';

export interface MeanTInterval extends Interval {
  readonly standardError: number;
  readonly degreesOfFreedom: number;
  readonly critical: number;
  /** Half the width. */
  readonly half: number;
}

/**
 * Student's t interval of a mean.
 * Not for star ratings near the top of the scale: with a mean of 4.74 it covers 61 % at n = 5, and
 * five fives give width zero. Take `robustMeanInterval`.
 *
 * Source: Student 1908.
 * @throws {RangeError} for a single observation or confidence outside (0, 1)
 */
export function meanTInterval({ n, mean, sd }: Moments, confidence = 0.95): MeanTInterval {
  requireOpenProbability(confidence, 'The confidence level');
  if (n < 2 || sd === null) throw new RangeError('A t interval needs at least 2 observations.');
  const standardError = sd / Math.sqrt(n);
  const critical = tQuantile((1 + confidence) / 2, n - 1);
  const half = critical * standardError;
  return {
    lower: mean - half,
    upper: mean + half,
    standardError,
    degreesOfFreedom: n - 1,
    critical,
    half,
  };
}
