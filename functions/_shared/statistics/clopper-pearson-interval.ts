import { betaQuantile } from './beta-quantile.ts';
import type { Interval } from './interval.ts';
import { requireOpenProbability, requireShare } from './requirements.ts';

/**
 * The exact interval of a share, in [0, 1]. Wider than needed; it is here because the exact rate
 * ratio rests on it. For a share on a screen take `wilsonInterval`.
 *
 * Source: Clopper & Pearson 1934, Biometrika 26:404.
 * @throws {RangeError} unless 0 ≤ successes ≤ n, n ≥ 1, both whole, and 0 < confidence < 1
 */
export function clopperPearsonInterval(successes: number, n: number, confidence = 0.95): Interval {
  requireShare(successes, n);
  requireOpenProbability(confidence, 'The confidence level');
  const tail = (1 - confidence) / 2;
  return {
    lower: successes === 0 ? 0 : betaQuantile(tail, successes, n - successes + 1),
    upper: successes === n ? 1 : betaQuantile(1 - tail, successes + 1, n - successes),
  };
}
