import type { Kpi } from '../kpis/kpi.ts';
import { fractionToNumber } from '../numbers/fraction-to-number.ts';
import type { Interval } from '../statistics/interval.ts';
import { momentsFromSums } from '../statistics/moments.ts';
import { npsScoreInterval } from '../statistics/nps-score-interval.ts';
import { poissonRateInterval } from '../statistics/poisson-rate-interval.ts';
import { robustMeanInterval } from '../statistics/robust-mean-interval.ts';
import { wilsonInterval } from '../statistics/wilson-interval.ts';
import { countNpsTotal } from './count-nps-total.ts';
import type { Evaluation } from './evaluate-kpi.ts';
import { effectiveN, type Totals } from './measure-total.ts';
import { trialsOf } from './trials-of.ts';

/** The spread of one star rating within a person, where no prior says better. */
const usualStarSd = 0.67;

/**
 * The 95 % interval of a raw value, in its unit: Wilson for proportions, the score interval for NPS,
 * the robust interval for ratings, Garwood's for rates. Points of a checklist, amounts and indices
 * have none: their items are not independent.
 *
 * @param withinSd of one rating, from the frozen prior
 * @returns null where there is no value or no honest interval
 */
export function kpiInterval(
  kpi: Kpi,
  evaluation: Evaluation,
  totals: Totals,
  withinSd: number = usualStarSd,
): Interval | null {
  if (evaluation.value === null) return null;
  const interval = rawInterval(kpi, evaluation, totals, withinSd);
  return interval && outward(interval, fractionToNumber(evaluation.value));
}

function rawInterval(
  kpi: Kpi,
  evaluation: Evaluation,
  totals: Totals,
  withinSd: number,
): Interval | null {
  const { aggregate, family } = kpi;
  if (family === 'nps') {
    const total = totals.get('nps');
    if (!total || total.n === 0) return null;
    const { lower, upper } = npsScoreInterval(countNpsTotal(total));
    return { lower: lower * 100, upper: upper * 100 };
  }
  if (family === 'rating' && aggregate.kind === 'mean') {
    const total = totals.get(aggregate.measure);
    if (!total || total.n === 0) return null;
    const { n, sum, sumSquares } = total;
    const moments = momentsFromSums({ n, sum, sumOfSquares: sumSquares });
    return robustMeanInterval({ ...moments, n: effectiveN(total) }, withinSd);
  }
  if (family === 'rate' && aggregate.kind === 'ratio') {
    const { numerator, denominator } = evaluation;
    if (numerator === null || denominator === null || numerator.denominator !== 1n) return null;
    if (numerator.numerator < 0n || denominator.numerator <= 0n) return null;
    const exposure = fractionToNumber(denominator) / aggregate.scale;
    return poissonRateInterval(Number(numerator.numerator), exposure);
  }
  const trials = trialsOf(kpi, evaluation);
  if (trials === null) return null;
  // Wilson counts whole trials; shared deals are rounded for the width only, never for the value.
  const n = Math.max(1, Math.round(fractionToNumber(trials.n)));
  return wilsonInterval(Math.min(n, Math.round(fractionToNumber(trials.successes))), n);
}

const places = 1e6;

/**
 * Round an interval outwards to six decimals, so that every machine prints the same digits, and let
 * it hold its estimate.
 */
export function outward({ lower, upper }: Interval, estimate: number): Interval {
  return {
    lower: Math.floor(Math.min(lower, estimate) * places) / places,
    upper: Math.ceil(Math.max(upper, estimate) * places) / places,
  };
}
