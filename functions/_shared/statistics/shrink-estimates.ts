import { derSimonianLaird, type RandomEffects } from './der-simonian-laird.ts';
import { itemAt } from './item-at.ts';
import { requireNonNegative } from './requirements.ts';

export interface ShrunkUnit {
  readonly variance: number;
  /** Weight of the unit's own estimate, 0..1. */
  readonly reliability: number;
  /** Between the raw estimate and mu. */
  readonly shrunk: number;
  /** Posterior standard deviation, including the uncertainty of mu. Use this one. */
  readonly sd: number;
  /** Posterior standard deviation as if mu were known: too small, for comparison only. */
  readonly pluginSd: number;
}

export interface Shrinkage extends RandomEffects {
  readonly units: readonly ShrunkUnit[];
}

/**
 * Empirical-Bayes shrinkage, normal-normal: pull each estimate towards the mean of its peers, the
 * more the less is known of it. What appraisal uses instead of raw means.
 *
 * The peers are the same role across the network, not the branch. tau² deserves 20 units and
 * 12 months; with fewer than 10 units or tau² = 0 say that no difference is measurable
 * (`areDifferencesMeasurable`). Freeze the prior per appraisal period.
 *
 * Source: Efron & Morris 1975; DerSimonian & Laird 1986; the sd is metafor's blup().
 * @param variances squared standard errors, for a mean pooledSd²/n
 * @param tau2 the frozen variance between units; estimated when left out
 * @throws {RangeError} for lists of unequal length, fewer than 2 units, or a variance ≤ 0
 */
export function shrinkEstimates(
  estimates: readonly number[],
  variances: readonly number[],
  tau2?: number,
): Shrinkage {
  if (tau2 !== undefined) requireNonNegative(tau2, 'tau²');
  const effects = derSimonianLaird(estimates, variances, tau2);
  const units = estimates.map((estimate, i) => shrinkOne(estimate, itemAt(variances, i), effects));
  return { ...effects, units };
}

function shrinkOne(estimate: number, variance: number, effects: RandomEffects): ShrunkUnit {
  const { mu, muStandardError, tau2 } = effects;
  const reliability = tau2 / (tau2 + variance);
  const plugin = reliability * variance;
  return {
    variance,
    reliability,
    shrunk: mu + reliability * (estimate - mu),
    sd: Math.sqrt(plugin + ((1 - reliability) * muStandardError) ** 2),
    pluginSd: Math.sqrt(plugin),
  };
}
