import { binomialProbability } from './binomial-probability.ts';
import { requireOpenProbability, requireShare } from './requirements.ts';
import { sum } from './sum.ts';

/**
 * The two-sided p-value that a share is p: the sum over all counts no more probable than the
 * observed one (times 1 + 1e-7, as R's binom.test does).
 *
 * @throws {RangeError} unless 0 ≤ k ≤ n, n ≥ 1, both whole, and 0 < p < 1
 */
export function binomialExactTest(k: number, n: number, p: number): number {
  requireShare(k, n);
  requireOpenProbability(p, 'p');
  const observed = binomialProbability(k, n, p) * (1 + 1e-7);
  const probabilities = Array.from({ length: n + 1 }, (_, i) => binomialProbability(i, n, p));
  return Math.min(1, sum(probabilities.filter((probability) => probability <= observed)));
}
