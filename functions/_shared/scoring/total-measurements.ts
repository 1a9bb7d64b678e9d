import { measureNames } from '../kpis/measure-catalogue.ts';
import type { Measurement } from '../records/measurement.ts';
import type { PersonTotal } from './measure-total.ts';
import { dayNumber, type Period } from './period.ts';
import { type FactColumns, type Holder, totalColumns } from './total-columns.ts';

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
  return totalColumns(columnsOf(measurements.filter(isMeant)), period);
}

const placeOfMeasure = new Map(measureNames.map((name, place) => [name, place]));

/** The holders are put in order, so that equal facts give equal totals in whatever order they came. */
function columnsOf(measurements: readonly Measurement[]): FactColumns {
  const keys = measurements.map(keyOf);
  const distinct = new Map<string, Holder>();
  for (const [row, { employeeId, branchId, role }] of measurements.entries()) {
    const key = keys[row] ?? '';
    if (!distinct.has(key)) distinct.set(key, { employeeId, branchId, role });
  }
  const sorted = [...distinct].sort(([a], [b]) => (a < b ? -1 : 1));
  const placeOf = new Map(sorted.map(([key], place) => [key, place]));
  return {
    holders: sorted.map(([, holder]) => holder),
    holder: Int32Array.from(keys, (key) => placeOf.get(key) ?? 0),
    measure: Uint8Array.from(measurements, ({ measure }) => placeOfMeasure.get(measure) ?? 0),
    day: Int32Array.from(measurements, ({ occurredOn }) => dayNumber(occurredOn)),
    value: Float64Array.from(measurements, ({ value }) => value),
  };
}

function keyOf({ employeeId, branchId, role }: Measurement): string {
  return JSON.stringify([employeeId, branchId, role]);
}
