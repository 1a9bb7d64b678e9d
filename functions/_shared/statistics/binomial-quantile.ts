import { binomialCdf } from './binomial-cdf.ts';
import { requireProbability } from './requirements.ts';

/**
 * The smallest count r with P(X ≤ r) ≥ probability.
 * @throws {RangeError} unless the probability and p are in 0..1 and n is a count
 */
export function binomialQuantile(probability: number, n: number, p: number): number {
  requireProbability(probability, 'The probability');
  let low = 0;
  let high = n;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (binomialCdf(middle, n, p) >= probability) high = middle;
    else low = middle + 1;
  }
  return low;
}
