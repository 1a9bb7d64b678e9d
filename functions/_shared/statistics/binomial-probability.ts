import { logGamma } from './log-gamma.ts';
import { requireCount, requireProbability } from './requirements.ts';

/**
 * The probability of exactly k successes in n trials.
 * @throws {RangeError} unless k and n are counts and 0 ≤ p ≤ 1
 */
export function binomialProbability(k: number, n: number, p: number): number {
  requireCount(k, 'k');
  requireCount(n, 'n');
  requireProbability(p, 'p');
  if (k > n) return 0;
  if (p === 0 || p === 1) return k === n * p ? 1 : 0;
  const choices = logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
  return Math.exp(choices + k * Math.log(p) + (n - k) * Math.log1p(-p));
}
