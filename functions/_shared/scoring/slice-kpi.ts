import type { Kpi } from '../kpis/kpi.ts';
import { measuresOfKpi } from '../kpis/measures-of-kpi.ts';
import type { Interval } from '../statistics/interval.ts';
import { type Evaluation, evaluateKpi } from './evaluate-kpi.ts';
import { groupBy } from './group-by.ts';
import { kpiInterval } from './kpi-interval.ts';
import { keyOfRow, type SliceDimension, type SliceKey, type SliceRow } from './slice-row.ts';
import { totalSlice } from './total-slice.ts';

/** Fewer than this are never shown as a number (STATISTICS.md §1). */
export const leastShownN = 5;

/**
 * What may be said of a slice. missing: there is no value, and the evaluation says why. withheld:
 * only n may be shown. provisional: shown, never ranked. sufficient: n reaches the KPI's minimum.
 */
export type SliceStanding = 'missing' | 'withheld' | 'provisional' | 'sufficient';

/** A KPI in one slice of the clinic's totals. */
export interface KpiSlice {
  readonly key: SliceKey;
  readonly evaluation: Evaluation;
  /** 95 %, in the KPI's unit; null where no honest one exists. */
  readonly interval: Interval | null;
  readonly standing: SliceStanding;
}

/**
 * Evaluate a KPI over slices of the rollup: by month, branch, role, treatment, person, or any of them
 * together (按岗位、时间段、项目). Exact, as a score is, from the same totals. Rows may be finer than
 * asked; they are added up. The order of rows means nothing; slices come sorted by their key.
 *
 * Not for appraising a person: shares no plan, target, gate or shrinkage. Where several months are one
 * slice, a customer who is looked back on every month (`rolling`) counts once a month. A KPI over a
 * quota has no value here, for a quota is agreed with people.
 *
 * @param by what to tell apart; nothing gives one slice of everything, or none without rows
 * @param withinSd of one star rating within a person, where the role's own is known
 * @example sliceKpi(conversion, kpis, rows, ['role', 'month'])[0]
 *   // { key: { month: '2026-10-01', role: 'consultant', … }, evaluation, interval, standing: 'sufficient' }
 */
export function sliceKpi(
  kpi: Kpi,
  kpis: ReadonlyMap<string, Kpi>,
  rows: readonly SliceRow[],
  by: readonly SliceDimension[],
  withinSd?: number,
): KpiSlice[] {
  const own = new Set(measuresOfKpi(kpi, kpis).map(({ measure }) => measure));
  const groups = groupBy(rows, (row) => JSON.stringify(Object.values(keyOfRow(row, by))));
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, [first, ...others]]) => {
      if (!first) return [];
      const totals = totalSlice([first, ...others], kpi, kpis);
      // a slice that holds nothing of the KPI is none of its slices
      if (![...totals.keys()].some((measure) => own.has(measure))) return [];
      const evaluation = evaluateKpi(kpi, { totals, kpis, quota: null });
      const interval = kpiInterval(kpi, evaluation, totals, withinSd);
      return [
        { key: keyOfRow(first, by), evaluation, interval, standing: standingOf(kpi, evaluation) },
      ];
    });
}

/** Amounts and points of checklists are facts at any n; means and shares of few people are not. */
function standingOf({ family, minN }: Kpi, { value, n }: Evaluation): SliceStanding {
  if (value === null) return 'missing';
  if (n < leastShownN && family !== 'amount' && family !== 'points') return 'withheld';
  return n < minN ? 'provisional' : 'sufficient';
}
