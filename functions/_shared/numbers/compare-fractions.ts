import type { Fraction } from './fraction.ts';

/** −1, 0 or 1 as a is less than, equal to or greater than b. Fit for `sort`. */
export function compareFractions(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** The smaller of two fractions. */
export function minFraction(a: Fraction, b: Fraction): Fraction {
  return compareFractions(a, b) <= 0 ? a : b;
}

/** The larger of two fractions. */
export function maxFraction(a: Fraction, b: Fraction): Fraction {
  return compareFractions(a, b) >= 0 ? a : b;
}

/**
 * The value, or the nearer end when it lies outside [low, high].
 * @throws {RangeError} when low is above high
 */
export function clampFraction(value: Fraction, low: Fraction, high: Fraction): Fraction {
  if (compareFractions(low, high) > 0) throw new RangeError('The low end is above the high end.');
  return maxFraction(low, minFraction(high, value));
}
