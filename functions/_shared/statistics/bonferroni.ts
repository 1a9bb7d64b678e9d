import { requireProbability } from './requirements.ts';

/**
 * Bonferroni-adjusted p-values, p times their number. Kept for contrast and for print: `holm`
 * makes the same promise and rejects at least as much.
 *
 * @throws {RangeError} when a p is outside 0..1
 */
export function bonferroni(p: readonly number[]): number[] {
  return p.map((value) => Math.min(1, requireProbability(value, 'Each p-value') * p.length));
}
