import { type Fraction, fraction } from './fraction.ts';

/** a + b, exactly. */
export function add(a: Fraction, b: Fraction): Fraction {
  return fraction(
    a.numerator * b.denominator + b.numerator * a.denominator,
    a.denominator * b.denominator,
  );
}

/** a − b, exactly. */
export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, { numerator: -b.numerator, denominator: b.denominator });
}

/** a × b, exactly. */
export function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

/**
 * a ÷ b, exactly.
 * @throws {RangeError} when b is zero
 */
export function divide(a: Fraction, b: Fraction): Fraction {
  if (b.numerator === 0n) throw new RangeError('Division by a fraction that is zero.');
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** The sum of any number of fractions; 0 for none. */
export function sumFractions(values: readonly Fraction[]): Fraction {
  return values.reduce(add, fraction(0n));
}

/**
 * The arithmetic mean, exactly.
 * @throws {RangeError} for no values: the mean of nothing is not zero
 */
export function meanFraction(values: readonly Fraction[]): Fraction {
  if (values.length === 0) throw new RangeError('The mean of no values does not exist.');
  return divide(sumFractions(values), fraction(values.length));
}
