import type { Month } from '#shared/calendar/month.ts';
import type { Figure, KnownFigure } from '#shared/measures/figure.ts';
import { type MonthlyTotal, occurrences, totalsOf } from '#shared/measures/monthly-total.ts';
import { npsFigure } from '#shared/measures/nps-figure.ts';
import { npsFromTotals } from '#shared/measures/nps-from-totals.ts';
import {
  type ResponseRate,
  responseRate,
  type WorstCase,
  worstCase,
} from '#shared/measures/response-rate.ts';
import { satisfactionFromTotals } from '#shared/measures/satisfaction-from-totals.ts';
import { shareFigure } from '#shared/measures/share-figure.ts';

/** Everything the overview shows of a branch in a month, ready to be written in any language. */
export interface OverviewModel {
  readonly month: Month;
  readonly nps: Figure;
  readonly npsWorstCase: WorstCase | null;
  readonly satisfaction: Figure;
  readonly satisfactionWorstCase: WorstCase | null;
  readonly rate: ResponseRate;
  readonly isEmpty: boolean;
}

/** Turn the totals of some months into the overview of one of them. */
export function overviewModel(totals: readonly MonthlyTotal[], month: Month): OverviewModel {
  const current = totalsOf(totals, month);
  const nps = npsFigure(npsFromTotals(current));
  const { satisfied, n } = satisfactionFromTotals(current);
  const satisfaction = shareFigure(satisfied, n);
  const rate = responseRate(occurrences(current, 'response'), occurrences(current, 'visit'));
  return {
    month,
    nps,
    npsWorstCase: boundsOf(nps, rate, -100, 100),
    satisfaction,
    satisfactionWorstCase: boundsOf(satisfaction, rate, 0, 1),
    rate,
    isEmpty: nps.kind === 'empty' && satisfaction.kind === 'empty',
  };
}

function boundsOf(figure: Figure, rate: ResponseRate, least: number, most: number) {
  if (figure.kind !== 'known' || rate.kind !== 'known') return null;
  return worstCase(figure.value, shareAnswering(figure, rate), least, most);
}

/**
 * Who left NPS out is silent about NPS, even if they rated people. Ratings may outnumber the
 * visits (one per person rated), so their share is that of the responses.
 */
function shareAnswering(figure: KnownFigure, rate: Extract<ResponseRate, { kind: 'known' }>) {
  return Math.min(figure.n / rate.visits, rate.rate);
}
