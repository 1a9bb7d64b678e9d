import { requireCount, requireFinite } from './requirements.ts';

/**
 * How many independent answers n clustered ones are worth: n / (1 + (m − 1)·rho).
 * For repeat customers that could not be deduplicated.
 *
 * Source: Kish 1965, Survey Sampling (design effect).
 * @param meanClusterSize m, answers per customer, at least 1
 * @param rho correlation within a customer, 0..1
 * @throws {RangeError} outside those ranges
 */
export function effectiveSampleSize(n: number, meanClusterSize: number, rho: number): number {
  requireCount(n, 'n');
  if (requireFinite(meanClusterSize, 'The mean cluster size') < 1) {
    throw new RangeError(`The mean cluster size must be at least 1, got ${meanClusterSize}.`);
  }
  if (!(rho >= 0 && rho <= 1)) throw new RangeError(`rho must be in 0..1, got ${rho}.`);
  return n / (1 + (meanClusterSize - 1) * rho);
}
