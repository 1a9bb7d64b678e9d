import type { Aggregate } from './aggregate.ts';
import type { Kpi } from './kpi.ts';
import { measureOf } from './measure-catalogue.ts';

/** Why the parts of an aggregate cannot be put together. */
export type FitProblem = 'measures_do_not_fit' | 'quota_over_quota';

/** What a KPI of this aggregate may be called: the families and units that fit, the usual one first. */
export interface Fit {
  readonly families: readonly Kpi['family'][];
  readonly units: readonly Kpi['unit'][];
  readonly problem: FitProblem | null;
}

/**
 * How an aggregate may be printed and what statistics apply to it, from the scales of its measures.
 * `problem` says that its parts cannot be put together at all.
 */
export function fitOfAggregate(aggregate: Aggregate): Fit {
  if (aggregate.kind === 'nps') return { families: ['nps'], units: ['points'], problem: null };
  if (aggregate.kind === 'index') return { families: ['index'], units: ['index'], problem: null };
  if (aggregate.kind === 'ratio') return fitOfRatio(aggregate);
  const { scale } = measureOf(aggregate.measure);
  if (aggregate.kind === 'sum') {
    const units: Kpi['unit'][] = scale === 'fen' ? ['fen'] : ['count'];
    return {
      families: ['amount'],
      units,
      problem: scale === 'stars' || scale === 'nps' ? 'measures_do_not_fit' : null,
    };
  }
  if (scale === 'flag') return { families: ['proportion'], units: ['percent'], problem: null };
  if (scale === 'stars') return { families: ['rating'], units: ['stars'], problem: null };
  const unit = scale === 'fen' ? 'fen' : 'count';
  return { families: ['amount'], units: [unit], problem: null };
}

/** Units that were printed as percent must be alike on both sides, else 3 yuan a visit is "300 %". */
function fitOfRatio({ numerator, denominator }: Extract<Aggregate, { kind: 'ratio' }>): Fit {
  const families = ['proportion', 'rate', 'points', 'amount'] as const;
  if (numerator.of === 'quota') {
    return { families, units: ['ratio'], problem: 'quota_over_quota' };
  }
  const isAmountOf = (term: typeof numerator) =>
    term.of !== 'count' && measureOf(term.measure).scale === 'fen';
  if (denominator.of === 'quota') {
    return { families: ['amount'], units: ['percent', 'ratio'], problem: null };
  }
  const isMoneyAbove = isAmountOf(numerator);
  const isMoneyBelow = isAmountOf(denominator);
  const scales = [numerator, denominator].map(({ measure }) => measureOf(measure).scale);
  const problem = scales.some((scale) => scale === 'stars' || scale === 'nps')
    ? 'measures_do_not_fit'
    : null;
  if (isMoneyAbove && !isMoneyBelow) return { families: ['amount'], units: ['fen'], problem };
  if (isMoneyAbove) return { families: ['amount'], units: ['percent', 'ratio'], problem };
  return { families, units: ['percent', 'ratio', 'per_hundred', 'count'], problem };
}
