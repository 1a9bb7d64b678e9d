import {
  type MeasureName,
  type MeasureScale,
  measureNames,
  measureOf,
} from '../kpis/measure-catalogue.ts';
import type { StaffRole } from '../kpis/staff-role.ts';
import { quantile } from '../statistics/quantile.ts';
import { addUpRows, stride } from './add-up-rows.ts';
import type { PersonTotal } from './measure-total.ts';
import { dayNumber, daysIn, type Period } from './period.ts';

/** A person in one branch and role, or, without a person, a branch as a whole. */
export interface Holder {
  readonly employeeId: string | null;
  readonly branchId: string;
  readonly role: StaffRole | null;
}

/** Facts column by column, which millions of them need: a row is one place in each of the four. */
export interface FactColumns {
  readonly holders: readonly Holder[];
  /** Place among the holders. */
  readonly holder: Int32Array;
  /** Place in `measureNames`. */
  readonly measure: Uint8Array;
  /** Days since 1970. */
  readonly day: Int32Array;
  readonly value: Float64Array;
}

/**
 * Add facts up by holder and measure. Sums are exact as long as they are safe integers, whatever the
 * order of the rows. Totals come in order of holder and measure.
 *
 * @throws {RangeError} when a sum leaves the exact integers, or the period has no days
 */
export function totalColumns(columns: FactColumns, period: Period): PersonTotal[] {
  daysIn(period);
  const { holders, measure } = columns;
  const [start, end] = [dayNumber(period.start), dayNumber(period.end)];
  const { places, present } = placesOf(measure);
  const width = present.length * stride;
  const sums = addUpRows(columns, { width, places, holders: holders.length, start, end });
  const listed = present.some(({ scale }) => isListed(scale))
    ? listedValues(columns, start, end)
    : new Map<number, number[]>();
  const totals: PersonTotal[] = [];
  for (const [place, head] of holders.entries()) {
    for (const [index, { measure: name, scale }] of present.entries()) {
      const at = place * width + index * stride;
      const n = sums[at] as number;
      if (n === 0) continue;
      const sum = sums[at + 1] as number;
      const sumSquares = scale === 'stars' ? (sums[at + 2] as number) : 0;
      if (!Number.isSafeInteger(sum) || !Number.isSafeInteger(sumSquares)) {
        throw new RangeError('A total is beyond the exact integers.');
      }
      const values = listed.get(groupOf(place, name)) ?? [];
      totals.push({
        employeeId: head.employeeId,
        branchId: head.branchId,
        role: head.role,
        measure: name,
        n,
        sum,
        sumSquares,
        histogram: scale === 'nps' ? histogramOf(values) : null,
        median: scale === 'seconds' ? quantile(values, 0.5) : null,
        customers: null,
      });
    }
  }
  return totals;
}

interface Present {
  readonly measure: MeasureName;
  readonly scale: MeasureScale;
}

/** Which measures occur, and where each has its sums within a holder. */
function placesOf(measure: Uint8Array): { places: Int32Array; present: readonly Present[] } {
  const isSeen = new Uint8Array(measureNames.length);
  for (let row = 0; row < measure.length; row += 1) isSeen[measure[row] as number] = 1;
  const places = new Int32Array(measureNames.length);
  const present: Present[] = [];
  for (const [index, name] of measureNames.entries()) {
    if (!isSeen[index]) continue;
    places[index] = present.length * stride;
    present.push({ measure: name, scale: measureOf(name).scale });
  }
  return { places, present };
}

/** Single values matter to a histogram and to a median. */
function isListed(scale: MeasureScale): boolean {
  return scale === 'nps' || scale === 'seconds';
}

function listedValues(
  { holder, measure, day, value }: FactColumns,
  start: number,
  end: number,
): Map<number, number[]> {
  const isMeant = measureNames.map((name) => isListed(measureOf(name).scale));
  const values = new Map<number, number[]>();
  for (let row = 0; row < value.length; row += 1) {
    const which = measure[row] as number;
    const on = day[row] as number;
    if (!isMeant[which] || on < start || on >= end) continue;
    const group = (holder[row] as number) * measureNames.length + which;
    const known = values.get(group);
    if (known) known.push(value[row] as number);
    else values.set(group, [value[row] as number]);
  }
  return values;
}

const indexOfMeasure = new Map(measureNames.map((name, index) => [name, index]));

function groupOf(place: number, measure: MeasureName): number {
  return place * measureNames.length + (indexOfMeasure.get(measure) ?? 0);
}

function histogramOf(values: readonly number[]): number[] {
  const histogram = new Array<number>(11).fill(0);
  for (const value of values) histogram[value] = (histogram[value] ?? 0) + 1;
  return histogram;
}
