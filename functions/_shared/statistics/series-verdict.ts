import { xmrChart } from './xmr-chart.ts';
import { xmrSignals } from './xmr-signals.ts';

/** The one sentence a screen may say about the newest point of a series. */
export type SeriesVerdict = 'special_cause' | 'no_detectable_change' | 'not_enough_data';

/**
 * Judge the newest point: needs 12 months, then any rule that fires on it.
 * "Special cause" says that something happened, not whether it is good.
 *
 * Source: Meiping policy on NHS "Making Data Count".
 * @throws {RangeError} when a value is not finite
 */
export function seriesVerdict(series: readonly number[]): SeriesVerdict {
  if (series.length < 12) return 'not_enough_data';
  const newest = xmrSignals(series, xmrChart(series)).at(-1);
  return newest?.isSpecial === true ? 'special_cause' : 'no_detectable_change';
}
