import type { Kpi } from '../kpis/kpi.ts';
import { type Fraction, fraction } from '../numbers/fraction.ts';
import { add, divide, multiply, subtract } from '../numbers/fraction-arithmetic.ts';
import { fractionToNumber } from '../numbers/fraction-to-number.ts';
import { parseDecimal } from '../numbers/parse-decimal.ts';
import { betaBinomialPosterior } from '../statistics/beta-binomial-posterior.ts';
import { criticalZ } from '../statistics/critical-z.ts';
import type { Interval } from '../statistics/interval.ts';
import type { Evaluation } from './evaluate-kpi.ts';
import { outward } from './kpi-interval.ts';
import type { BetaTextPrior, NormalPrior, Prior } from './prior.ts';
import { trialsOf } from './trials-of.ts';

/** A value pulled towards its role's mean, the more the less is known. */
export interface ShrunkValue {
  /** Between the raw value and the prior mean. */
  readonly value: Fraction;
  /** Weight of the person's own data, 0..1. */
  readonly reliability: Fraction;
  readonly priorMean: Fraction;
  readonly interval: Interval;
}

/**
 * Shrink a rating or a proportion with its frozen prior, exactly: reliability × raw + the rest ×
 * prior. Only the interval is floating point.
 *
 * Source: Efron & Morris 1975; Adams 2009, RAND TR-653.
 * @returns null for a value that does not exist, a family that is not shrunk, or a prior of the other kind
 */
export function shrinkValue(kpi: Kpi, evaluation: Evaluation, prior: Prior): ShrunkValue | null {
  if (evaluation.value === null) return null;
  if (kpi.family === 'rating' && prior.kind === 'normal') {
    return shrinkMean(evaluation.value, evaluation.effectiveN, prior);
  }
  return kpi.family === 'proportion' && prior.kind === 'beta'
    ? shrinkShare(kpi, evaluation, prior)
    : null;
}

function shrinkMean(raw: Fraction, n: number, prior: NormalPrior): ShrunkValue {
  const priorMean = parseDecimal(prior.mean);
  const between = parseDecimal(prior.betweenVariance);
  const sampling = divide(parseDecimal(prior.withinVariance), fraction(n));
  const whole = add(between, sampling);
  const reliability = whole.numerator === 0n ? fraction(1) : divide(between, whole);
  const value = mix(raw, priorMean, reliability);
  const share = fractionToNumber(reliability);
  const variance =
    share * fractionToNumber(sampling) +
    (1 - share) ** 2 * fractionToNumber(parseDecimal(prior.meanVariance));
  const half = criticalZ() * Math.sqrt(variance);
  const centre = fractionToNumber(value);
  const [lower, upper] = [Math.max(1, centre - half), Math.min(5, centre + half)];
  return { value, reliability, priorMean, interval: outward({ lower, upper }, centre) };
}

function shrinkShare(kpi: Kpi, evaluation: Evaluation, prior: BetaTextPrior): ShrunkValue | null {
  const trials = trialsOf(kpi, evaluation);
  if (trials === null || evaluation.value === null) return null;
  const [alpha, beta] = [parseDecimal(prior.alpha), parseDecimal(prior.beta)];
  const strength = add(alpha, beta);
  const priorMean = divide(alpha, strength);
  const reliability = divide(trials.n, add(trials.n, strength));
  const value = mix(evaluation.value, priorMean, reliability);
  const n = Math.max(1, Math.round(fractionToNumber(trials.n)));
  const k = Math.min(n, Math.round(fractionToNumber(trials.successes)));
  const posterior = posteriorOf(k, n, prior);
  return {
    value,
    reliability,
    priorMean,
    interval: outward(posterior, fractionToNumber(value)),
  };
}

/** Many people have 19 of 20; the quantiles of a beta are the dearest step of a score. */
function posteriorOf(k: number, n: number, prior: BetaTextPrior): Interval {
  const known = posteriors.get(prior) ?? new Map<string, Interval>();
  posteriors.set(prior, known);
  const key = `${k}/${n}`;
  const posterior =
    known.get(key) ??
    betaBinomialPosterior(k, n, { alpha: Number(prior.alpha), beta: Number(prior.beta) });
  known.set(key, posterior);
  return posterior;
}

const posteriors = new WeakMap<BetaTextPrior, Map<string, Interval>>();

function mix(raw: Fraction, priorMean: Fraction, reliability: Fraction): Fraction {
  return add(priorMean, multiply(reliability, subtract(raw, priorMean)));
}
