import type { Fraction } from './fraction.ts';
import { halfUpDiv } from './half-up-div.ts';

/**
 * Round a fraction to the nearest integer, half away from zero, as a number.
 *
 * @throws {RangeError} when the result is beyond the safe integers (±2^53)
 * @example roundFraction(fraction(-5, 2)) // -3
 */
export function roundFraction({ numerator, denominator }: Fraction): number {
  const rounded = Number(halfUpDiv(numerator, denominator));
  if (!Number.isSafeInteger(rounded)) {
    throw new RangeError(`${rounded} is too large for an exact number.`);
  }
  return rounded;
}
