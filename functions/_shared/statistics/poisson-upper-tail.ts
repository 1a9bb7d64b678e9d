import { incompleteGamma } from './incomplete-gamma.ts';
import { requireCount, requireNonNegative } from './requirements.ts';

/**
 * The probability of at least k events when lambda are expected, exact to the last digits also
 * when tiny. (P(X ≥ k) is the lower incomplete gamma function P(k, lambda).)
 *
 * @throws {RangeError} unless k is a count and lambda ≥ 0
 * @example poissonUpperTail(7, 1.2) // 0.000251112462587705
 */
export function poissonUpperTail(k: number, lambda: number): number {
  requireCount(k, 'k');
  requireNonNegative(lambda, 'lambda');
  return k === 0 ? 1 : incompleteGamma(k, lambda).lower;
}
