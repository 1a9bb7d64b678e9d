import { incompleteGamma } from './incomplete-gamma.ts';
import { requireCount, requireNonNegative } from './requirements.ts';

/**
 * The probability of at most k events when lambda are expected.
 * @throws {RangeError} unless k is a count and lambda ≥ 0
 */
export function poissonCdf(k: number, lambda: number): number {
  requireCount(k, 'k');
  requireNonNegative(lambda, 'lambda');
  return incompleteGamma(k + 1, lambda).upper;
}
