import { fraction } from './fraction.ts';
import { multiply } from './fraction-arithmetic.ts';
import { parseDecimal } from './parse-decimal.ts';

/**
 * Read decimal text as an integer of its smallest unit: yuan to fen, percent to basis points.
 * Never through floating point, where 1.15 × 100 is 114.99999999999999.
 * Extra digits are refused, not rounded away; trailing zeros are fine.
 *
 * @param decimals how many decimals the unit has, 0 to 15
 * @throws {RangeError} when the text is not decimal, finer than the unit, or too large
 * @example parseScaledInteger('4.35', 2) // 435
 */
export function parseScaledInteger(text: string, decimals: number): number {
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 15) {
    throw new RangeError(`The number of decimals must be an integer in 0..15, got ${decimals}.`);
  }
  const scaled = multiply(parseDecimal(text), fraction(10n ** BigInt(decimals)));
  if (scaled.denominator !== 1n) {
    throw new RangeError(`${text} has more than ${decimals} decimals.`);
  }
  const value = Number(scaled.numerator);
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(`${text} is too large for an exact number.`);
  }
  return value;
}
