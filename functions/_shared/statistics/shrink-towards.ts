import type { Moments } from './moments.ts';
import {
  requireFinite,
  requireNonNegative,
  requirePositive,
  requirePositiveCount,
} from './requirements.ts';

/** What means of a role are like, frozen before the person in question is looked at. */
export interface NormalRolePrior {
  readonly mean: number;
  /** Squared standard error of the mean. */
  readonly meanVariance: number;
  /** tau²: between people. */
  readonly betweenVariance: number;
  /** sigma²: one observation within a person. */
  readonly withinVariance: number;
}

export interface ShrunkMean {
  readonly value: number;
  /** Posterior standard deviation, including the uncertainty of the prior's mean. */
  readonly sd: number;
  /** Weight of the person's own mean, 0..1. */
  readonly reliability: number;
}

/**
 * Pull one mean towards a frozen prior, the more the less is known of it: `shrinkEstimates` for a
 * single unit whose peers are not at hand.
 *
 * Source: Efron & Morris 1975; the sd is metafor's blup().
 * @throws {RangeError} unless n ≥ 1, the within variance is above zero and the others are not negative
 */
export function shrinkTowards(
  { n, mean }: Pick<Moments, 'n' | 'mean'>,
  prior: NormalRolePrior,
): ShrunkMean {
  requireFinite(mean, 'The mean');
  requireNonNegative(prior.betweenVariance, 'tau²');
  requireNonNegative(prior.meanVariance, 'The variance of the mean');
  const variance = requirePositive(prior.withinVariance, 'sigma²') / requirePositiveCount(n, 'n');
  const reliability = prior.betweenVariance / (prior.betweenVariance + variance);
  return {
    value: prior.mean + reliability * (mean - prior.mean),
    sd: Math.sqrt(reliability * variance + (1 - reliability) ** 2 * prior.meanVariance),
    reliability,
  };
}
