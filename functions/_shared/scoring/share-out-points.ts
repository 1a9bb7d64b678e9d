import { compareFractions } from '../numbers/compare-fractions.ts';
import { type Fraction, fraction } from '../numbers/fraction.ts';
import { subtract } from '../numbers/fraction-arithmetic.ts';

/**
 * Round parts so that they add up to an already rounded whole: each is rounded down, and what is
 * left goes to the largest remainders, ties to the first.
 *
 * @param parts not negative, adding up to within one half of `whole`
 * @throws {RangeError} when the parts do not add up to that whole
 * @example shareOutPoints([2/3, 2/3, 2/3], 2) // [1, 1, 0]
 */
export function shareOutPoints(parts: readonly Fraction[], whole: number): number[] {
  const floors = parts.map(({ numerator, denominator }) => Number(numerator / denominator));
  const left = whole - floors.reduce((sum, points) => sum + points, 0);
  if (left < 0 || left > parts.length) {
    throw new RangeError(`These parts do not add up to ${whole}.`);
  }
  const remainders = parts.map((part, index) => ({
    index,
    rest: subtract(part, fraction(floors[index] ?? 0)),
  }));
  const lucky = new Set(
    remainders
      .sort((a, b) => compareFractions(b.rest, a.rest) || a.index - b.index)
      .slice(0, left)
      .map(({ index }) => index),
  );
  return floors.map((points, index) => points + (lucky.has(index) ? 1 : 0));
}
