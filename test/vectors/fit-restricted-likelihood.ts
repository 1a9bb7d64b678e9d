import type { Moments } from '../../functions/_shared/statistics/moments.ts';
import { sum } from '../../functions/_shared/statistics/sum.ts';

export interface RestrictedFit {
  readonly tau2: number;
  readonly sigma2: number;
  readonly mu: number;
}

/**
 * One-way random effects by restricted maximum likelihood, for contrast with the ANOVA estimators
 * of the library (what lme4 fits for y ~ 1 + (1 | group)). Golden-section search over tau²/sigma²
 * on a log scale, with zero as a candidate.
 */
export function fitRestrictedLikelihood(groups: readonly Moments[]): RestrictedFit {
  let [low, high] = [-12, 12];
  const shrink = (Math.sqrt(5) - 1) / 2;
  for (let step = 0; step < 120; step += 1) {
    const [left, right] = [high - shrink * (high - low), low + shrink * (high - low)];
    if (profile(groups, Math.exp(left)).deviance < profile(groups, Math.exp(right)).deviance) {
      high = right;
    } else {
      low = left;
    }
  }
  const inside = profile(groups, Math.exp((low + high) / 2));
  const zero = profile(groups, 0);
  return zero.deviance <= inside.deviance ? zero : inside;
}

/** Minus twice the restricted log-likelihood at a variance ratio, up to a constant. */
function profile(groups: readonly Moments[], ratio: number): RestrictedFit & { deviance: number } {
  const weights = groups.map(({ n }) => n / (1 + n * ratio));
  const total = sum(weights);
  const mu = sum(groups.map(({ mean }, i) => mean * (weights[i] ?? 0))) / total;
  const within = sum(groups.map(({ n, sd }) => (n - 1) * (sd ?? 0) ** 2));
  const between = sum(groups.map(({ mean }, i) => (weights[i] ?? 0) * (mean - mu) ** 2));
  const degreesOfFreedom = sum(groups.map(({ n }) => n)) - 1;
  const sigma2 = (within + between) / degreesOfFreedom;
  const deviance =
    degreesOfFreedom * Math.log(sigma2) +
    sum(groups.map(({ n }) => Math.log(1 + n * ratio))) +
    Math.log(total);
  return { tau2: ratio * sigma2, sigma2, mu, deviance };
}
