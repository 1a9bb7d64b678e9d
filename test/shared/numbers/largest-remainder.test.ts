import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestRemainder } from '../../../functions/_shared/numbers/largest-remainder.ts';

const weights = fc
  .array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 20 })
  .filter((list) => list.some((weight) => weight > 0));

describe('largestRemainder', () => {
  it('gives equal remainders to the lowest index', () => {
    expect(largestRemainder([1, 1, 1], 10_000)).toEqual([3334, 3333, 3333]);
    expect(largestRemainder([4000, 2000, 1000], 10_000)).toEqual([5714, 2857, 1429]);
  });

  it('always adds up to the whole', () => {
    fc.assert(
      fc.property(weights, fc.integer({ min: 0, max: 100_000 }), (list, total) => {
        const shares = largestRemainder(list, total);
        expect(shares.reduce((a, b) => a + b, 0)).toBe(total);
      }),
    );
  });

  it('is never a whole unit away from the exact share', () => {
    fc.assert(
      fc.property(weights, (list) => {
        const sum = list.reduce((a, b) => a + b, 0);
        largestRemainder(list, 10_000).forEach((share, i) => {
          expect(Math.abs(share - (10_000 * list[i]!) / sum)).toBeLessThan(1);
        });
      }),
    );
  });

  it('refuses no weight, negative weights and fractions', () => {
    expect(() => largestRemainder([], 100)).toThrow(RangeError);
    expect(() => largestRemainder([0, 0], 100)).toThrow(RangeError);
    expect(() => largestRemainder([1, -1], 100)).toThrow(RangeError);
    expect(() => largestRemainder([0.5], 100)).toThrow(RangeError);
    expect(() => largestRemainder([1], -1)).toThrow(RangeError);
  });
});
