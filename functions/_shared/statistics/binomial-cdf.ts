import { incompleteBeta } from './incomplete-beta.ts';
import { requireCount, requireProbability } from './requirements.ts';

/**
 * The probability of at most k successes in n trials. k = −1 gives 0, so that P(X ≥ k) reads
 * 1 − binomialCdf(k − 1, …); for a small tail take `binomialUpperTail`.
 *
 * @throws {RangeError} unless k is whole, n is a count and 0 ≤ p ≤ 1
 */
export function binomialCdf(k: number, n: number, p: number): number {
  requireCount(n, 'n');
  requireProbability(p, 'p');
  if (!Number.isInteger(k)) throw new RangeError(`k must be a whole number, got ${k}.`);
  if (k < 0) return 0;
  if (k >= n) return 1;
  return incompleteBeta(1 - p, n - k, k + 1);
}
