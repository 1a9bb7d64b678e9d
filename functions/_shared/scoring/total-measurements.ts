import { type MeasureName, measureOf } from '../kpis/measure-catalogue.ts';
import type { Measurement } from '../records/measurement.ts';
import { quantile } from '../statistics/quantile.ts';
import type { MeasureTotal, PersonTotal } from './measure-total.ts';
import { daysIn, type Period } from './period.ts';

/**
 * Add up the measurements of a period by person, branch, role and measure: the exact path from
 * facts to what is scored. The database keeps the same totals by month; this one serves previews,
 * what-if and tests. The order of measurements does not matter.
 *
 * @param isMeant a slice, such as one treatment; everything when left out
 */
export function totalMeasurements(
  measurements: readonly Measurement[],
  period: Period,
  isMeant: (measurement: Measurement) => boolean = () => true,
): PersonTotal[] {
  daysIn(period);
  const groups = new Map<string, { head: Measurement; values: number[] }>();
  for (const measurement of measurements) {
    // Days of one form compare as text.
    const { occurredOn: day } = measurement;
    if (day < period.start || day >= period.end || !isMeant(measurement)) continue;
    const { employeeId, branchId, role, measure } = measurement;
    const key = JSON.stringify([employeeId, branchId, role, measure]);
    const group = groups.get(key) ?? { head: measurement, values: [] };
    group.values.push(measurement.value);
    groups.set(key, group);
  }
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { head, values }]) => ({
      employeeId: head.employeeId,
      branchId: head.branchId,
      role: head.role,
      measure: head.measure,
      ...totalOf(head.measure, values),
    }));
}

function totalOf(measure: MeasureName, values: readonly number[]): MeasureTotal {
  const { scale } = measureOf(measure);
  return {
    n: values.length,
    sum: values.reduce((sum, value) => sum + value, 0),
    sumSquares: scale === 'stars' ? values.reduce((sum, value) => sum + value * value, 0) : 0,
    histogram: scale === 'nps' ? histogramOf(values) : null,
    median: scale === 'seconds' ? quantile(values, 0.5) : null,
  };
}

function histogramOf(values: readonly number[]): number[] {
  const histogram = new Array<number>(11).fill(0);
  for (const value of values) histogram[value] = (histogram[value] ?? 0) + 1;
  return histogram;
}
