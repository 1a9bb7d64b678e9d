import { poissonCdf } from './poisson-cdf.ts';
import { requireNonNegative, requireOpenProbability } from './requirements.ts';

/**
 * The smallest count k with P(X ≤ k) ≥ probability when lambda events are expected.
 * @throws {RangeError} unless 0 < probability < 1 and lambda ≥ 0
 */
export function poissonQuantile(probability: number, lambda: number): number {
  requireOpenProbability(probability, 'The probability');
  requireNonNegative(lambda, 'lambda');
  let high = Math.ceil(lambda) + 1;
  while (poissonCdf(high, lambda) < probability) high *= 2;
  let low = 0;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (poissonCdf(middle, lambda) >= probability) high = middle;
    else low = middle + 1;
  }
  return low;
}
