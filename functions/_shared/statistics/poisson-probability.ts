import { logGamma } from './log-gamma.ts';
import { requireCount, requireNonNegative } from './requirements.ts';

/**
 * The probability of exactly k events when lambda are expected.
 * @throws {RangeError} unless k is a count and lambda ≥ 0
 */
export function poissonProbability(k: number, lambda: number): number {
  requireCount(k, 'k');
  requireNonNegative(lambda, 'lambda');
  if (lambda === 0) return k === 0 ? 1 : 0;
  return Math.exp(k * Math.log(lambda) - lambda - logGamma(k + 1));
}
