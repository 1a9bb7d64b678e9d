import { itemAt } from './item-at.ts';
import { mean } from './mean.ts';
import { requireFinite } from './requirements.ts';

export interface XmrChart {
  readonly mean: number;
  /** After screening, when that was asked for. */
  readonly meanMovingRange: number;
  /** Natural process limits, mean ± 2.66 moving ranges. */
  readonly lower: number;
  readonly upper: number;
  /** Two thirds of the way to the limits. */
  readonly nearLower: number;
  readonly nearUpper: number;
  /** Limit of the moving ranges themselves. */
  readonly upperRange: number;
  /** Fewer than 12 points: the limits are provisional, say so. */
  readonly isShort: boolean;
}

/** Shewhart's factors for moving ranges of two: 3/d2 with d2 = 1.128, and D4. */
const LIMIT_FACTOR = 2.66;
const RANGE_FACTOR = 3.267;

/**
 * An individuals chart (XmR) of a monthly series: what the next month may be if nothing changes.
 * Rebase (start a new series) only with a documented change. For shares with changing n take
 * `pChart`; for series shorter than a year take a difference test.
 *
 * Source: Wheeler 1993; NHS "Making Data Count", NHSRplotthedots (factors and screening).
 * @param screensOutliers leave out moving ranges of 3.267 mean ranges and more, once, so that
 *   one bad month does not widen the limits
 * @throws {RangeError} for fewer than 2 points or a value that is not finite
 */
export function xmrChart(series: readonly number[], screensOutliers = true): XmrChart {
  if (series.length < 2) throw new RangeError('An XmR chart needs at least 2 points.');
  for (const value of series) requireFinite(value, 'Each value');
  const ranges = series.slice(1).map((value, i) => Math.abs(value - itemAt(series, i)));
  const first = mean(ranges);
  const kept = ranges.filter((range) => range < RANGE_FACTOR * first);
  const meanMovingRange = screensOutliers && kept.length > 0 ? mean(kept) : first;
  const centre = mean(series);
  const reach = LIMIT_FACTOR * meanMovingRange;
  return {
    mean: centre,
    meanMovingRange,
    lower: centre - reach,
    upper: centre + reach,
    nearLower: centre - (2 * reach) / 3,
    nearUpper: centre + (2 * reach) / 3,
    upperRange: RANGE_FACTOR * meanMovingRange,
    isShort: series.length < 12,
  };
}
