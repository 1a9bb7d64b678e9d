import { type Month, monthOf } from '../calendar/month.ts';

/**
 * One row of `monthly_branch_totals`: a measure of a branch in a month. The histogram has eleven
 * places; value v of a measure that starts at zero stands at index v, class c of `nps_class` at c + 1.
 */
export interface MonthlyTotal {
  readonly month: string;
  readonly measure: string;
  readonly n: number;
  readonly sum: number;
  readonly histogram: readonly number[] | null;
}

/** Add the places `from` to `to` of the histograms of one measure. */
export function countBetween(
  totals: readonly MonthlyTotal[],
  measure: string,
  from: number,
  to: number,
): number {
  return totals
    .filter((total) => total.measure === measure)
    .flatMap((total) => (total.histogram ?? []).slice(from, to + 1))
    .reduce((sum, count) => sum + count, 0);
}

/** How often a thing happened (`visit`, `response`). */
export function occurrences(totals: readonly MonthlyTotal[], measure: string): number {
  return totals
    .filter((total) => total.measure === measure)
    .reduce((sum, total) => sum + total.n, 0);
}

/** The rows of one month. */
export function totalsOf(totals: readonly MonthlyTotal[], month: Month): MonthlyTotal[] {
  return totals.filter((total) => monthOf(total.month) === month);
}
