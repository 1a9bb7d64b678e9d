import { countBetween, type MonthlyTotal } from './monthly-total.ts';

export interface Satisfaction {
  readonly satisfied: number;
  readonly n: number;
}

/**
 * The top-2 box: ratings of 4 and 5 among all ratings, one rating per person rated, plus history
 * that was imported as satisfied or not (`satisfied`).
 */
export function satisfactionFromTotals(totals: readonly MonthlyTotal[]): Satisfaction {
  return {
    satisfied: countBetween(totals, 'rating', 4, 5) + countBetween(totals, 'satisfied', 1, 1),
    n: countBetween(totals, 'rating', 1, 5) + countBetween(totals, 'satisfied', 0, 1),
  };
}
