import { type Month, monthsBack } from '#shared/calendar/month.ts';
import { type Figure, leastShown } from '#shared/measures/figure.ts';
import { type MonthlyTotal, totalsOf } from '#shared/measures/monthly-total.ts';
import { npsFigure } from '#shared/measures/nps-figure.ts';
import { npsFromTotals } from '#shared/measures/nps-from-totals.ts';
import { nps } from '#shared/statistics/nps.ts';
import type { NpsCounts } from '#shared/statistics/nps-counts.ts';
import { npsDifferenceInterval } from '#shared/statistics/nps-difference-interval.ts';
import { npsDifferenceTest } from '#shared/statistics/nps-difference-test.ts';

export interface TrendPoint {
  readonly month: Month;
  readonly nps: Figure;
}

export interface TrendModel {
  readonly points: readonly TrendPoint[];
  readonly finding: TrendFinding;
}

/** What the trend says in one sentence. One test per screen, so no adjustment for many. */
export type TrendFinding =
  | { readonly kind: 'too_little' }
  | {
      readonly kind: 'no_change' | 'higher' | 'lower';
      readonly before: Month;
      readonly difference: number;
      readonly lower: number;
      readonly upper: number;
    };

/** Months on the trend, the shown one included. */
export const trendMonths = 12;

/** The NPS of the twelve months up to this one, and what they say. */
export function trendModel(totals: readonly MonthlyTotal[], month: Month): TrendModel {
  const months = monthsBack(month, trendMonths);
  return {
    points: months.map((each) => ({
      month: each,
      nps: npsFigure(npsFromTotals(totalsOf(totals, each))),
    })),
    finding: trendFinding(totals, months),
  };
}

/** Compare the shown month with the latest earlier one that has enough answers, in NPS points. */
export function trendFinding(
  totals: readonly MonthlyTotal[],
  months: readonly Month[],
): TrendFinding {
  const [last, ...earlier] = [...months].reverse();
  const now = last && enoughOf(totals, last);
  const before = earlier.find((month) => enoughOf(totals, month));
  const then = before && enoughOf(totals, before);
  if (!now || !before || !then) return { kind: 'too_little' };
  const difference = (nps(now) - nps(then)) * 100;
  const { lower, upper } = npsDifferenceInterval(now, then);
  const isChange = npsDifferenceTest(now, then).p < 0.05;
  const kind = !isChange ? 'no_change' : difference > 0 ? 'higher' : 'lower';
  return { kind, before, difference, lower: lower * 100, upper: upper * 100 };
}

function enoughOf(totals: readonly MonthlyTotal[], month: Month): NpsCounts | null {
  const counts = npsFromTotals(totalsOf(totals, month));
  return counts.promoters + counts.passives + counts.detractors >= leastShown ? counts : null;
}
