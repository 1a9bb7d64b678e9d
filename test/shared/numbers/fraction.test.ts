import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clampFraction,
  compareFractions,
  maxFraction,
  minFraction,
} from '../../../functions/_shared/numbers/compare-fractions.ts';
import { type Fraction, fraction } from '../../../functions/_shared/numbers/fraction.ts';
import {
  add,
  divide,
  meanFraction,
  multiply,
  subtract,
  sumFractions,
} from '../../../functions/_shared/numbers/fraction-arithmetic.ts';
import { fractionToNumber } from '../../../functions/_shared/numbers/fraction-to-number.ts';
import { fractionToText } from '../../../functions/_shared/numbers/fraction-to-text.ts';

const fractions: fc.Arbitrary<Fraction> = fc
  .tuple(
    fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
    fc.bigInt({ min: 1n, max: 10n ** 20n }),
  )
  .map(([numerator, denominator]) => fraction(numerator, denominator));

describe('fraction', () => {
  it('keeps lowest terms and a positive denominator', () => {
    expect(fraction(6, -8)).toEqual({ numerator: -3n, denominator: 4n });
    expect(fraction(0, -5)).toEqual({ numerator: 0n, denominator: 1n });
  });

  it('refuses a zero denominator and numbers that are not whole', () => {
    expect(() => fraction(1, 0)).toThrow(RangeError);
    expect(() => fraction(0.5)).toThrow(RangeError);
    expect(() => fraction(2 ** 53)).toThrow(RangeError);
  });
});

describe('arithmetic', () => {
  it('adds and subtracts, multiplies and divides without loss', () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        expect(subtract(add(a, b), b)).toEqual(a);
        if (b.numerator !== 0n) expect(divide(multiply(a, b), b)).toEqual(a);
      }),
    );
  });

  it('gives one sum whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fractions, { minLength: 1 }), (list) => {
        expect(sumFractions([...list].reverse())).toEqual(sumFractions(list));
        expect(multiply(meanFraction(list), fraction(list.length))).toEqual(sumFractions(list));
      }),
    );
  });

  it('refuses division by zero and the mean of nothing', () => {
    expect(() => divide(fraction(1), fraction(0))).toThrow(RangeError);
    expect(() => meanFraction([])).toThrow(RangeError);
  });
});

describe('order', () => {
  it('is the order of the numbers', () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        expect(compareFractions(a, b) + compareFractions(b, a)).toBe(0);
        expect(compareFractions(minFraction(a, b), maxFraction(a, b))).not.toBe(1);
      }),
    );
  });

  it('clamps, and refuses ends the wrong way round', () => {
    expect(clampFraction(fraction(5), fraction(0), fraction(1))).toEqual(fraction(1));
    expect(clampFraction(fraction(-5), fraction(0), fraction(1))).toEqual(fraction(0));
    expect(() => clampFraction(fraction(0), fraction(1), fraction(0))).toThrow(RangeError);
  });
});

describe('fractionToNumber', () => {
  it('is the quotient, also far beyond 2^53', () => {
    expect(fractionToNumber(fraction(1, 3))).toBe(1 / 3);
    expect(fractionToNumber(fraction(10n ** 400n, 10n ** 399n))).toBe(10);
    expect(fractionToNumber(fraction(-(10n ** 30n)))).toBe(-1e30);
    expect(fractionToNumber(fraction(0))).toBe(0);
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 1 }), (top, bottom) => {
        expect(fractionToNumber(fraction(top, bottom))).toBeCloseTo(top / bottom, 0);
        const relative = fractionToNumber(fraction(top, bottom)) / (top / bottom);
        if (top !== 0) expect(Math.abs(relative - 1)).toBeLessThan(1e-15);
      }),
    );
  });
});

describe('fractionToText', () => {
  it('shows whole numbers without a denominator', () => {
    expect(fractionToText(fraction(67575, 8))).toBe('67575/8');
    expect(fractionToText(fraction(14000, 2))).toBe('7000');
  });
});
