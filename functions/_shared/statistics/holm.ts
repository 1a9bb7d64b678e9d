import { stepAdjust } from './step-adjust.ts';

/**
 * Holm's adjusted p-values: reject where they are at most alpha, and the chance of even one false
 * claim stays at most alpha, whatever the dependence.
 *
 * Source: Holm 1979, Scand. J. Stat. 6:65.
 * @returns in the order of the input, each at least its p and at most 1
 * @throws {RangeError} when a p is outside 0..1
 */
export function holm(p: readonly number[]): number[] {
  return stepAdjust(p, 'down', (value, rank, count) => value * (count - rank + 1));
}
