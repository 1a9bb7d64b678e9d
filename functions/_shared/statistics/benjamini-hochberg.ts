import { stepAdjust } from './step-adjust.ts';

/**
 * Benjamini–Hochberg adjusted p-values (q-values): calling everything with q ≤ 0.05 keeps the
 * expected share of false claims among the claims at 5 %.
 * The family is all comparisons of one monthly report: 20 people × 6 aspects without it give six
 * false "significant" results. 0.05 for statements, 0.10 for review alerts.
 *
 * Source: Benjamini & Hochberg 1995, JRSS B 57:289. Holds under independence or positive
 * dependence.
 * @returns in the order of the input, each at least its p and at most 1
 * @throws {RangeError} when a p is outside 0..1
 */
export function benjaminiHochberg(p: readonly number[]): number[] {
  return stepAdjust(p, 'up', (value, rank, count) => Math.max(value, (value * count) / rank));
}
