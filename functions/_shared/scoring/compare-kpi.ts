import { differenceOfSums, type SumsDifference } from '../comparison/difference-of-sums.ts';
import { scatterOf } from '../comparison/scatter.ts';
import type { Sums } from '../comparison/sums.ts';
import type { Kpi } from '../kpis/kpi.ts';
import { fractionToNumber } from '../numbers/fraction-to-number.ts';
import { moverDifference } from '../statistics/mover-difference.ts';
import { poissonRateInterval } from '../statistics/poisson-rate-interval.ts';
import { poissonRateRatio } from '../statistics/poisson-rate-ratio.ts';
import { countNpsTotal } from './count-nps-total.ts';
import type { Evaluation } from './evaluate-kpi.ts';
import type { Totals } from './measure-total.ts';
import { trialsOf } from './trials-of.ts';

/** A KPI in one slice: what it came to, and the totals it was made of. */
export interface KpiSample {
  readonly evaluation: Evaluation;
  readonly totals: Totals;
}

/**
 * Whether a part differs from the rest of the whole, by the test that its family has: NPS, shares,
 * stars, rates of events. A part is never compared with a whole that contains it.
 *
 * @param parts all of the page, to learn the scatter of one rating from
 * @returns the difference in the KPI's unit with its interval and p of this pair alone; null for
 *   amounts, points and indices, whose items are not independent, and where too little is left
 */
export function compareKpi(
  kpi: Kpi,
  part: KpiSample,
  rest: KpiSample,
  parts: readonly KpiSample[],
): SumsDifference | null {
  if (kpi.family === 'rate') return rateDifference(kpi, part, rest);
  const kind = kindOf(kpi);
  const [a, b] = [sumsOf(kpi, part), sumsOf(kpi, rest)];
  if (kind === null || a === null || b === null || a.n < 2 || b.n < 2) return null;
  const scatter = scatterOf(
    kind,
    parts.flatMap((each) => sumsOf(kpi, each) ?? []),
  );
  const { difference, lower, upper, p } = differenceOfSums(kind, a, b, scatter);
  const scale = kind === 'nps' ? 100 : 1;
  return { difference: difference * scale, lower: lower * scale, upper: upper * scale, p };
}

function kindOf({ family, aggregate }: Kpi): 'nps' | 'share' | 'mean' | null {
  if (family === 'nps') return 'nps';
  if (family === 'rating' && aggregate.kind === 'mean') return 'mean';
  return family === 'proportion' ? 'share' : null;
}

/** The observations behind a slice; shared deals are rounded to whole ones, for the test only. */
function sumsOf(kpi: Kpi, { evaluation, totals }: KpiSample): Sums | null {
  if (evaluation.value === null) return null;
  if (kpi.family === 'nps') {
    const total = totals.get('nps');
    if (!total) return null;
    const { n, promoters, detractors } = countNpsTotal(total);
    return { n, sum: promoters - detractors, sumSquares: promoters + detractors };
  }
  if (kpi.aggregate.kind === 'mean' && kpi.family === 'rating') {
    return totals.get(kpi.aggregate.measure) ?? null;
  }
  const trials = trialsOf(kpi, evaluation);
  if (trials === null) return null;
  const n = Math.round(fractionToNumber(trials.n));
  const sum = Math.min(n, Math.round(fractionToNumber(trials.successes)));
  return { n, sum, sumSquares: sum };
}

function rateDifference({ aggregate }: Kpi, part: KpiSample, rest: KpiSample) {
  if (aggregate.kind !== 'ratio') return null;
  const [a, b] = [part, rest].map(({ evaluation: { numerator, denominator } }) =>
    numerator && denominator && numerator.denominator === 1n && denominator.numerator > 0n
      ? {
          events: Number(numerator.numerator),
          exposure: fractionToNumber(denominator) / aggregate.scale,
        }
      : null,
  );
  if (!a || !b || a.events + b.events === 0) return null;
  const { p } = poissonRateRatio(a, b);
  const bracket = ({ events, exposure }: typeof a) => ({
    estimate: events / exposure,
    ...poissonRateInterval(events, exposure),
  });
  const { lower, upper } = moverDifference(bracket(a), bracket(b));
  return { difference: a.events / a.exposure - b.events / b.exposure, lower, upper, p };
}
