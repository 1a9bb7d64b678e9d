import type { Kpi } from '../kpis/kpi.ts';
import { type MeasureName, measureOf } from '../kpis/measure-catalogue.ts';
import { addTotals, type MeasureTotal } from './measure-total.ts';
import { isMeasureName } from './read-total.ts';
import type { SliceRow } from './slice-row.ts';

/**
 * The rows of one slice as totals by measure. For a KPI that is a net promoter score, totals of
 * detractors, passives and promoters from paper count with the answers: only their class is known,
 * so they are in no mean of answers.
 */
export function totalSlice(
  rows: readonly SliceRow[],
  kpi: Kpi,
  kpis: ReadonlyMap<string, Kpi>,
): ReadonlyMap<MeasureName, MeasureTotal> {
  const takesClasses = isNetScore(kpi, kpis);
  const totals = new Map<MeasureName, MeasureTotal>();
  const add = (measure: MeasureName, total: MeasureTotal) => {
    const known = totals.get(measure);
    totals.set(measure, known ? addTotals(known, total) : total);
  };
  for (const [, , , , , measure, n, sum, sumSquares, histogram] of rows) {
    if (measure === 'nps_class' && takesClasses) {
      const [detractors = 0, passives = 0, promoters = 0] = histogram ?? [];
      const classes = [detractors, 0, 0, 0, 0, 0, 0, passives, 0, promoters, 0];
      add('nps', { n, sum: 0, sumSquares: 0, histogram: classes, median: null, customers: null });
    } else if (isMeasureName(measure)) {
      const { scale } = measureOf(measure);
      add(measure, {
        n,
        sum,
        sumSquares: scale === 'stars' ? sumSquares : 0,
        histogram: scale === 'nps' ? histogram : null,
        median: null,
        customers: null,
      });
    }
  }
  return totals;
}

function isNetScore({ aggregate }: Kpi, kpis: ReadonlyMap<string, Kpi>): boolean {
  if (aggregate.kind !== 'index') return aggregate.kind === 'nps';
  return aggregate.parts.some(({ kpiId }) => kpis.get(kpiId)?.aggregate.kind === 'nps');
}
