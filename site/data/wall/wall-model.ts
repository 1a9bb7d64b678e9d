import { type Month, monthOf } from '#shared/calendar/month.ts';
import type { Figure } from '#shared/measures/figure.ts';
import { leastShown } from '#shared/measures/figure.ts';
import type { MonthlyTotal } from '#shared/measures/monthly-total.ts';
import { shareFigure } from '#shared/measures/share-figure.ts';
import type { Wall, WallMonth } from '#shared/schemas/wall.ts';
import { overviewModel } from '../overview-model.ts';
import { type TrendFinding, type TrendPoint, trendModel } from '../trend-model.ts';

/** What the panels of a wall show, ready to be written in any language. */
export interface WallModel {
  /** The month that the results are of: the current one once it has enough answers. */
  readonly month: Month;
  readonly nps: Figure;
  readonly satisfaction: Figure;
  readonly trend: readonly TrendPoint[];
  readonly finding: TrendFinding;
  readonly today: Figure;
}

/** Turn what a wall may know into its figures: the same code as the overview’s, so that both say the same. */
export function wallModel(wall: Wall): WallModel {
  const totals = wall.months.flatMap(totalsOfMonth);
  const current = monthOf(wall.day);
  const enough = wall.months.filter(({ npsN, ratings }) => Math.min(npsN, ratings) >= leastShown);
  const month = monthOf(enough.at(-1)?.month ?? `${current}-01`);
  const { nps, satisfaction } = overviewModel(totals, month);
  const { points: trend, finding } = trendModel(totals, month);
  const { ratings, satisfied } = wall.today;
  return {
    month,
    nps,
    satisfaction,
    trend,
    finding,
    today: satisfied === null ? withheld(ratings) : shareFigure(satisfied, ratings),
  };
}

function withheld(n: number): Figure {
  return n === 0 ? { kind: 'empty' } : { kind: 'withheld', n };
}

/** A month of a wall as rows of the branch rollup. What is withheld is left out. */
function totalsOfMonth(month: WallMonth): MonthlyTotal[] {
  const { npsN, promoters, detractors, ratings, satisfied } = month;
  const classes =
    promoters === null || detractors === null
      ? []
      : [row(month, 'nps_class', npsN, [detractors, npsN - detractors - promoters, promoters])];
  const shares =
    satisfied === null ? [] : [row(month, 'satisfied', ratings, [ratings - satisfied, satisfied])];
  return [
    ...classes,
    ...shares,
    row(month, 'visit', month.visits, [0, month.visits]),
    row(month, 'response', month.responses, [0, month.responses]),
  ];
}

function row(
  { month }: WallMonth,
  measure: string,
  n: number,
  histogram: readonly number[],
): MonthlyTotal {
  return { month, measure, n, sum: 0, histogram };
}
