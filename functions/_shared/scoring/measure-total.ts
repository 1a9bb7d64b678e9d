import type { MeasureName } from '../kpis/measure-catalogue.ts';
import type { StaffRole } from '../kpis/staff-role.ts';

/** What is known of one measure: enough for every mean, share, variance, NPS and interval. */
export interface MeasureTotal {
  readonly n: number;
  readonly sum: number;
  /** Of stars only, else 0: squared money is beyond exact numbers and nobody asks for it. */
  readonly sumSquares: number;
  /** Of nps only: eleven counts, how many answered 0 to 10. */
  readonly histogram: readonly number[] | null;
  /** Of measures whose KPI shows it beside its value, else null. */
  readonly median: number | null;
  /**
   * Of stars given by customers who came again: how many different ones there were, each once a
   * month. Null where every answer is of another customer, or nobody asked.
   */
  readonly customers: number | null;
}

/**
 * How many answers a total is worth for its certainty. One customer's second rating of the same
 * person within the month says nothing new: with all of that correlated the design effect is n to
 * customers, and what is left are the customers.
 */
export function effectiveN({ n, customers }: MeasureTotal): number {
  return customers ?? n;
}

/** A total of one person in one branch and role; of the branch as a whole when nobody is named. */
export interface PersonTotal extends MeasureTotal {
  readonly employeeId: string | null;
  readonly branchId: string;
  readonly role: StaffRole | null;
  readonly measure: MeasureName;
}

export type Totals = ReadonlyMap<MeasureName, MeasureTotal>;

/**
 * Two totals as one. A median of medians is no median, so it is lost where both sides have values.
 * @throws {RangeError} when a sum leaves the exact integers
 */
export function addTotals(a: MeasureTotal, b: MeasureTotal): MeasureTotal {
  if (a.n === 0) return b;
  if (b.n === 0) return a;
  const total = {
    n: a.n + b.n,
    sum: a.sum + b.sum,
    sumSquares: a.sumSquares + b.sumSquares,
    histogram: addHistograms(a.histogram, b.histogram),
    median: null,
    customers: a.customers === null && b.customers === null ? null : effectiveN(a) + effectiveN(b),
  };
  if (![total.n, total.sum, total.sumSquares].every(Number.isSafeInteger)) {
    throw new RangeError('A total is beyond the exact integers.');
  }
  return total;
}

function addHistograms(
  a: MeasureTotal['histogram'],
  b: MeasureTotal['histogram'],
): MeasureTotal['histogram'] {
  if (a === null || b === null) return a ?? b;
  return a.map((count, index) => count + (b[index] ?? 0));
}
