import { type MeasureName, measureCatalogue, measureOf } from '../kpis/measure-catalogue.ts';
import type { MeasureTotal } from './measure-total.ts';

/** Whether a KPI can be made of it; the database knows a few more, such as totals from paper. */
export function isMeasureName(name: string): name is MeasureName {
  return Object.hasOwn(measureCatalogue, name);
}

/** A total as `totalMeasurements` would make it: squares of stars only, the rest is not asked for. */
export function readTotal(
  measure: MeasureName,
  n: number,
  sum: number,
  sumSquares: number,
  known: Partial<Pick<MeasureTotal, 'median' | 'customers'>> = {},
): MeasureTotal {
  const isStars = measureOf(measure).scale === 'stars';
  return {
    n,
    sum,
    sumSquares: isStars ? sumSquares : 0,
    histogram: null,
    median: null,
    customers: null,
    ...known,
  };
}
