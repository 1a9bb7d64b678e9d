import { complementaryError } from './complementary-error.ts';

/**
 * Φ(x): the probability that a standard normal value is at most x.
 * For an upper tail take normalCdf(−x), not 1 − normalCdf(x), which loses its digits.
 *
 * Source: Cody 1969 through erfc; relative error about 1e-15.
 * @throws {RangeError} for NaN (the infinities are fine: 0 and 1)
 * @example normalCdf(1.96) // 0.9750021048517795
 */
export function normalCdf(x: number): number {
  if (Number.isNaN(x)) throw new RangeError('normalCdf needs a number, got NaN.');
  if (x === Number.POSITIVE_INFINITY) return 1;
  if (x === Number.NEGATIVE_INFINITY) return 0;
  return complementaryError(-x / Math.SQRT2) / 2;
}
