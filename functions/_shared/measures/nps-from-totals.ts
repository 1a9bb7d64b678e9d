import type { NpsCounts } from '../statistics/nps-counts.ts';
import { countBetween, type MonthlyTotal } from './monthly-total.ts';

/**
 * Promoters (9–10), passives (7–8) and detractors (0–6), from single answers (`nps`) and from
 * history that was imported as classes (`nps_class`); a branch may have both in one month.
 */
export function npsFromTotals(totals: readonly MonthlyTotal[]): NpsCounts {
  return {
    promoters: countBetween(totals, 'nps', 9, 10) + countBetween(totals, 'nps_class', 2, 2),
    passives: countBetween(totals, 'nps', 7, 8) + countBetween(totals, 'nps_class', 1, 1),
    detractors: countBetween(totals, 'nps', 0, 6) + countBetween(totals, 'nps_class', 0, 0),
  };
}
