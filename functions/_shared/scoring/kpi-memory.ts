import type { MeasureName } from '../kpis/measure-catalogue.ts';
import { measuresOfKpi } from '../kpis/measures-of-kpi.ts';
import type { Fraction } from '../numbers/fraction.ts';
import type { PlanItem } from '../plans/plan.ts';
import type { Totals } from './measure-total.ts';
import { type KpiScoring, scoreKpi } from './score-kpi.ts';
import type { ScoredKpi } from './scored-kpi.ts';

/** Scores a KPI, or says again what it said for the same counts: many people have 19 of 20. */
export interface KpiMemory {
  recall(scoring: KpiScoring): ScoredKpi;
}

interface Remembered {
  readonly measures: readonly MeasureName[];
  readonly scores: Map<string, ScoredKpi>;
}

/**
 * A memory for one period. An item of a plan is of one role and has one prior, so what is left to
 * decide a score are the totals of its measures, the target and the quota.
 */
export function createKpiMemory(): KpiMemory {
  const items = new Map<PlanItem, Remembered>();
  return {
    recall(scoring) {
      const { item, totals, target, quota } = scoring;
      const known = items.get(item) ?? remember(scoring);
      items.set(item, known);
      const key = `${textOf(target)} ${textOf(quota)}${countsOf(totals, known.measures)}`;
      const score = known.scores.get(key) ?? scoreKpi(scoring);
      known.scores.set(key, score);
      return score;
    },
  };
}

function remember({ kpi, kpis }: KpiScoring): Remembered {
  const measures = new Set(measuresOfKpi(kpi, kpis).map(({ measure }) => measure));
  if (kpi.beside) measures.add(kpi.beside.measure);
  return { measures: [...measures], scores: new Map() };
}

function textOf(value: Fraction | null): string {
  return value === null ? '' : `${value.numerator}/${value.denominator}`;
}

function countsOf(totals: Totals, measures: readonly MeasureName[]): string {
  let text = '';
  for (const measure of measures) {
    const total = totals.get(measure);
    if (!total) text += ' -';
    else {
      const { n, sum, sumSquares, median, customers, histogram } = total;
      text += ` ${n},${sum},${sumSquares},${median},${customers},${histogram}`;
    }
  }
  return text;
}
