import type { Interval } from './interval.ts';
import type { Moments } from './moments.ts';
import { requireNonNegative, requireOpenProbability } from './requirements.ts';
import { tQuantile } from './t-quantile.ts';
import { tUpperTail } from './t-upper-tail.ts';

export interface WelchTest {
  /** Mean of a minus mean of b. */
  readonly difference: number;
  readonly standardError: number;
  readonly t: number;
  readonly degreesOfFreedom: number;
  /** Two-sided. */
  readonly p: number;
  readonly interval: Interval;
}

/**
 * Is the mean of a different from the mean of b? Welch's t-test, variances not assumed equal.
 * For star ratings give the pooled standard deviation: each sample then counts at least that
 * much scatter, so two lucky rows of fives cannot look certain.
 *
 * Source: Welch 1947, Biometrika 34:28; degrees of freedom by Satterthwaite 1946.
 * @param pooledSd a floor for both standard deviations; 0 for the plain test
 * @throws {RangeError} when a sample has fewer than 2 observations, or neither has any scatter
 */
export function welchTest(a: Moments, b: Moments, pooledSd = 0, confidence = 0.95): WelchTest {
  requireNonNegative(pooledSd, 'The pooled standard deviation');
  requireOpenProbability(confidence, 'The confidence level');
  const va = squaredError(a, pooledSd);
  const vb = squaredError(b, pooledSd);
  if (va + vb === 0) throw new RangeError('Neither sample has any scatter to test against.');
  const difference = a.mean - b.mean;
  const standardError = Math.sqrt(va + vb);
  const t = difference / standardError;
  const degreesOfFreedom = (va + vb) ** 2 / (va ** 2 / (a.n - 1) + vb ** 2 / (b.n - 1));
  const half = tQuantile((1 + confidence) / 2, degreesOfFreedom) * standardError;
  return {
    difference,
    standardError,
    t,
    degreesOfFreedom,
    p: 2 * tUpperTail(Math.abs(t), degreesOfFreedom),
    interval: { lower: difference - half, upper: difference + half },
  };
}

function squaredError({ n, sd }: Moments, floor: number): number {
  if (n < 2 || sd === null) throw new RangeError('Each sample needs at least 2 observations.');
  return Math.max(sd, floor) ** 2 / n;
}
