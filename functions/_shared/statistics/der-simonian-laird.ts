import { itemAt } from './item-at.ts';
import { requireFinite, requirePaired, requirePositive } from './requirements.ts';
import { sum } from './sum.ts';

export interface RandomEffects {
  /** Cochran's Q: scatter around the fixed-effect mean, in units of its expectation J − 1. */
  readonly q: number;
  /** Variance between units, 0 when the scatter is no more than chance. */
  readonly tau2: number;
  /** Mean over units, each weighted by 1/(v + tau²). */
  readonly mu: number;
  readonly muStandardError: number;
}

/**
 * How much units truly differ, and around which mean, from estimates with known variances.
 *
 * Source: DerSimonian & Laird 1986, Control. Clin. Trials 7:177.
 * @param variances squared standard errors, one per estimate
 * @param knownTau2 skips the estimation, for a prior frozen earlier or an ANOVA tau²
 * @throws {RangeError} for lists of unequal length, fewer than 2 units, or a variance ≤ 0
 */
export function derSimonianLaird(
  estimates: readonly number[],
  variances: readonly number[],
  knownTau2?: number,
): RandomEffects {
  requirePaired(estimates, variances, 'Estimates and variances');
  if (estimates.length < 2) throw new RangeError('Differences need at least 2 units.');
  for (const estimate of estimates) requireFinite(estimate, 'Each estimate');
  const weights = variances.map((variance) => 1 / requirePositive(variance, 'Each variance'));
  const total = sum(weights);
  const fixed = weightedMean(estimates, weights);
  const q = sum(estimates.map((m, i) => itemAt(weights, i) * (m - fixed) ** 2));
  const spare = total - sum(weights.map((w) => w * w)) / total;
  const tau2 = knownTau2 ?? Math.max(0, (q - (estimates.length - 1)) / spare);
  const shrunkWeights = variances.map((variance) => 1 / (variance + tau2));
  return {
    q,
    tau2,
    mu: weightedMean(estimates, shrunkWeights),
    muStandardError: Math.sqrt(1 / sum(shrunkWeights)),
  };
}

function weightedMean(values: readonly number[], weights: readonly number[]): number {
  return sum(values.map((value, i) => value * itemAt(weights, i))) / sum(weights);
}
