import { compareFractions } from '../numbers/compare-fractions.ts';
import { type Fraction, fraction } from '../numbers/fraction.ts';
import { divide, multiply, subtract } from '../numbers/fraction-arithmetic.ts';
import { roundFraction } from '../numbers/round-fraction.ts';
import { clamp } from './clamp.ts';

/**
 * Improvement points 0..9: how far from the own baseline towards the benchmark. For
 * higher-is-better measures.
 * Take the shrunk baseline and n ≥ 30 in both periods: a lucky year is followed by a "decline".
 *
 * Source: CMS Hospital VBP, 42 CFR 412.165; reproduces all 19 616 published scores of FY 2024.
 */
export function vbpImprovementPoints(
  performance: Fraction,
  baseline: Fraction,
  benchmark: Fraction,
): number {
  if (compareFractions(performance, baseline) <= 0) return 0;
  if (compareFractions(performance, benchmark) >= 0) return 9;
  const way = divide(subtract(performance, baseline), subtract(benchmark, baseline));
  return clamp(roundFraction(subtract(multiply(fraction(10n), way), fraction(1n, 2n))), 0, 9);
}
