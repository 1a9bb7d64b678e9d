import { betaQuantile } from './beta-quantile.ts';
import type { Interval } from './interval.ts';
import {
  requireCount,
  requireNonNegative,
  requireOpenProbability,
  requirePositive,
} from './requirements.ts';

/** A beta prior: alpha successes and beta failures seen before. */
export interface BetaPrior {
  readonly alpha: number;
  readonly beta: number;
}

export interface BetaPosterior extends Interval {
  readonly mean: number;
}

/**
 * A share, shrunk by a beta prior: mean (k + alpha)/(n + alpha + beta) with an equal-tailed
 * credible interval. n = 0 gives the prior back.
 *
 * @param prior of the same role network-wide, frozen per appraisal period
 * @throws {RangeError} unless 0 ≤ k ≤ n, both whole, alpha and beta above zero
 */
export function betaBinomialPosterior(
  k: number,
  n: number,
  { alpha, beta }: BetaPrior,
  confidence = 0.95,
): BetaPosterior {
  requireCount(k, 'k');
  requireCount(n, 'n');
  requireNonNegative(n - k, 'n − k');
  requirePositive(alpha, 'alpha');
  requirePositive(beta, 'beta');
  requireOpenProbability(confidence, 'The confidence level');
  const a = k + alpha;
  const b = n - k + beta;
  return {
    mean: a / (a + b),
    lower: betaQuantile((1 - confidence) / 2, a, b),
    upper: betaQuantile((1 + confidence) / 2, a, b),
  };
}
