import type { Interval } from '../statistics/interval.ts';

/**
 * A difference with its verdict. `higher` and `lower` exist only behind a passed test: a screen
 * draws an arrow for these two and for nothing else.
 */
export type Difference =
  | { readonly kind: 'too_little' }
  | {
      readonly kind: 'no_change' | 'higher' | 'lower';
      readonly value: number;
      readonly lower: number;
      readonly upper: number;
      /** Adjusted for all the comparisons on the same screen. */
      readonly adjustedP: number;
    };

/**
 * What may be said of a difference, in any unit.
 *
 * @param adjustedP of the test, adjusted (Benjamini–Hochberg) over every comparison that is shown
 * @example judgeDifference(6, { lower: -11, upper: 23 }, 0.44).kind // "no_change"
 */
export function judgeDifference(
  value: number,
  { lower, upper }: Interval,
  adjustedP: number,
): Difference {
  const hasPassed = adjustedP < 0.05 && value !== 0;
  const kind = !hasPassed ? 'no_change' : value > 0 ? 'higher' : 'lower';
  return { kind, value, lower, upper, adjustedP };
}
