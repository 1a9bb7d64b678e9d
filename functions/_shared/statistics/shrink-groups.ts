import type { Moments } from './moments.ts';
import { type OneWayAnova, oneWayAnova } from './one-way-anova.ts';
import type { Shrinkage } from './shrink-estimates.ts';
import { shrinkMeans } from './shrink-means.ts';

export interface GroupShrinkage extends Shrinkage {
  readonly anova: OneWayAnova;
  /** Share of the variance of one observation that lies between units, 0..1. */
  readonly icc: number;
}

/**
 * Empirical-Bayes shrinkage with both variances from an analysis of variance of the same data:
 * sigma² = MSW, tau² = (MSB − MSW)/n0. For a whole role at once, when raw moments are at hand.
 *
 * Source: Searle, Casella & McCulloch 1992; Efron & Morris 1975.
 * @throws {RangeError} for fewer than 2 groups, no group of 2, or no scatter within groups
 */
export function shrinkGroups(groups: readonly Moments[]): GroupShrinkage {
  const anova = oneWayAnova(groups);
  const shrinkage = shrinkMeans(groups, Math.sqrt(anova.withinMeanSquare), anova.tau2);
  return {
    ...shrinkage,
    anova,
    icc: anova.tau2 / (anova.tau2 + anova.withinMeanSquare),
  };
}
