import type { Fraction } from './fraction.ts';
import { halfUpDiv } from './half-up-div.ts';

/**
 * Write a fraction with a fixed number of decimals, rounded once, half away from zero.
 * Never prints "-0.0". The point is a point; a screen localises the result of `roundFraction`.
 *
 * @throws {RangeError} when the number of decimals is not an integer in 0..100
 * @example formatDecimal(parseDecimal('1.005'), 2) // '1.01', where (1.005).toFixed(2) is '1.00'
 */
export function formatDecimal(value: Fraction, decimals: number): string {
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 100) {
    throw new RangeError(`The number of decimals must be an integer in 0..100, got ${decimals}.`);
  }
  const scaled = halfUpDiv(value.numerator * 10n ** BigInt(decimals), value.denominator);
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0');
  const sign = scaled < 0n ? '-' : '';
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
