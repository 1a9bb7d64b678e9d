import { clampFraction } from '../numbers/compare-fractions.ts';
import { type Fraction, fraction } from '../numbers/fraction.ts';
import { divide, multiply, subtract } from '../numbers/fraction-arithmetic.ts';
import { roundFraction } from '../numbers/round-fraction.ts';

/**
 * The score of a KPI on a straight line from floor (0) to target (10000), in basis points.
 * Lower-is-better needs no other rule: there the floor is above the target.
 * Preferred to bands, which punish 0.3756 and spare 0.3751.
 *
 * @throws {RangeError} when floor and target are equal
 * @example linearKpiScore(fraction(82), fraction(60), fraction(90)) // 7333
 */
export function linearKpiScore(value: Fraction, floor: Fraction, target: Fraction): number {
  const span = subtract(target, floor);
  if (span.numerator === 0n) throw new RangeError('Floor and target must differ.');
  const way = divide(subtract(value, floor), span);
  const clamped = clampFraction(way, fraction(0n), fraction(1n));
  return roundFraction(multiply(clamped, fraction(10_000n)));
}
