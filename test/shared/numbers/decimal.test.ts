import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDecimal } from '../../../functions/_shared/numbers/format-decimal.ts';
import { fraction } from '../../../functions/_shared/numbers/fraction.ts';
import { halfUpDiv } from '../../../functions/_shared/numbers/half-up-div.ts';
import { parseDecimal } from '../../../functions/_shared/numbers/parse-decimal.ts';
import { parseScaledInteger } from '../../../functions/_shared/numbers/parse-scaled-integer.ts';
import { roundFraction } from '../../../functions/_shared/numbers/round-fraction.ts';

describe('halfUpDiv', () => {
  it('rounds half away from zero on both sides', () => {
    expect(halfUpDiv(5n, 2n)).toBe(3n);
    expect(halfUpDiv(-5n, 2n)).toBe(-3n);
    expect(halfUpDiv(-1n, 2n)).toBe(-1n);
    expect(halfUpDiv(1n, 3n)).toBe(0n);
    expect(halfUpDiv(67575n, 8n)).toBe(8447n);
  });

  it('is never more than half away, and mirrors at zero', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), (top, bottom) => {
        const rounded = halfUpDiv(top, bottom);
        const off = 2n * (top - rounded * bottom);
        expect(off <= bottom && -off <= bottom).toBe(true);
        expect(halfUpDiv(-top, bottom)).toBe(-rounded);
      }),
    );
  });

  it('refuses a denominator that is not positive', () => {
    expect(() => halfUpDiv(1n, 0n)).toThrow(RangeError);
    expect(() => halfUpDiv(1n, -2n)).toThrow(RangeError);
  });
});

describe('roundFraction', () => {
  it('refuses what a number cannot hold exactly', () => {
    expect(roundFraction(fraction(-5, 2))).toBe(-3);
    expect(() => roundFraction(fraction(10n ** 20n))).toThrow(RangeError);
  });
});

describe('parseDecimal', () => {
  it('reads digits, a point and a sign', () => {
    expect(parseDecimal('4.35')).toEqual(fraction(87, 20));
    expect(parseDecimal('-0.5')).toEqual(fraction(-1, 2));
    expect(parseDecimal('+007')).toEqual(fraction(7));
  });

  it.each(['', ' 1', '1,5', '1.', '.5', '1e3', '53.5%', 'Infinity', '0x10', '--1', '٣'])(
    'refuses %j instead of guessing',
    (text) => {
      expect(() => parseDecimal(text)).toThrow(RangeError);
    },
  );
});

describe('parseScaledInteger', () => {
  it('gives 115 for 1.15 where floating point gives 114.99999999999999', () => {
    expect(1.15 * 100).toBe(114.99999999999999);
    expect(parseScaledInteger('1.15', 2)).toBe(115);
    expect(parseScaledInteger('4.350', 2)).toBe(435);
  });

  it('refuses finer text than the unit, large numbers and odd numbers of decimals', () => {
    expect(() => parseScaledInteger('4.355', 2)).toThrow(RangeError);
    expect(() => parseScaledInteger('90071992547409.93', 2)).toThrow(RangeError);
    expect(() => parseScaledInteger('1', -1)).toThrow(RangeError);
    expect(() => parseScaledInteger('1', 1.5)).toThrow(RangeError);
  });

  it('reads back what was written', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 6 }), (value, decimals) => {
        const text = formatDecimal(fraction(BigInt(value), 10n ** BigInt(decimals)), decimals);
        expect(parseScaledInteger(text, decimals)).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});

describe('formatDecimal', () => {
  it('rounds the decimal that was written, not its binary neighbour', () => {
    expect((1.005).toFixed(2)).toBe('1.00');
    expect(formatDecimal(parseDecimal('1.005'), 2)).toBe('1.01');
    expect(formatDecimal(parseDecimal('1.45'), 1)).toBe('1.5');
    expect(formatDecimal(parseDecimal('99.995'), 2)).toBe('100.00');
  });

  it('never prints minus zero', () => {
    expect(formatDecimal(fraction(-1, 1000), 1)).toBe('0.0');
    expect(formatDecimal(fraction(-1, 2), 0)).toBe('-1');
  });

  it('refuses a negative number of decimals', () => {
    expect(() => formatDecimal(fraction(1), -1)).toThrow(RangeError);
  });
});
