import type { Moments } from './moments.ts';
import { oneWayAnova } from './one-way-anova.ts';

export interface IntraclassCorrelation {
  /** ICC(1,1): how alike two single ratings of one target are. May fall below zero. */
  readonly single: number;
  /** ICC(1,k): reliability of the mean of a target's k ratings; null if all means are equal. */
  readonly average: number | null;
}

/**
 * The one-way intraclass correlation. For two raters of "potential", and for how much of a rating
 * belongs to the person rated.
 *
 * Source: Shrout & Fleiss 1979, Psychol. Bull. 86:420; unequal groups by n0.
 * @param targets the ratings of each target, as moments
 * @throws {RangeError} for fewer than 2 targets, no target with 2 ratings, or no scatter
 */
export function intraclassCorrelation(targets: readonly Moments[]): IntraclassCorrelation {
  const anova = oneWayAnova(targets);
  const { betweenMeanSquare: between, withinMeanSquare: within, n0 } = anova;
  return {
    single: (between - within) / (between + (n0 - 1) * within),
    average: anova.interUnitReliability,
  };
}
