import { itemAt } from './item-at.ts';
import type { XmrChart } from './xmr-chart.ts';

/** What is special about one point; several may hold at once. */
export interface XmrSignal {
  /** Beyond a natural process limit. */
  readonly isOutside: boolean;
  /** Part of 7 points in a row on one side of the mean. */
  readonly isInRun: boolean;
  /** Part of 7 points that all rise or all fall. */
  readonly isInTrend: boolean;
  /** Between the near line and the limit, as part of 2 such in 3 points on one side. */
  readonly isNearLimit: boolean;
  /** Any of the four. */
  readonly isSpecial: boolean;
}

/**
 * The four rules of special cause, point by point. Falls count as trends like rises (the R package
 * flags rises only). One wild month drags the mean, so its neighbours may read as a run.
 *
 * Source: NHS "Making Data Count"; rules read in NHSRplotthedots.
 * @param chart of the same series (`xmrChart`)
 */
export function xmrSignals(series: readonly number[], chart: XmrChart): XmrSignal[] {
  const sides = series.map((value) => Math.sign(value - chart.mean));
  const steps = series.slice(1).map((value, i) => Math.sign(value - itemAt(series, i)));
  const outside = series.map((value) => value < chart.lower || value > chart.upper);
  const near = series.map(
    (value, i) => !outside[i] && (value < chart.nearLower || value > chart.nearUpper),
  );
  const runs = windows(series, 7, (start) => isOneSign(sides.slice(start, start + 7)));
  const trends = windows(series, 7, (start) => isOneSign(steps.slice(start, start + 6)));
  const pairs = windows(series, 3, (start) => {
    const nearInWindow = near.slice(start, start + 3).filter(Boolean).length;
    return nearInWindow >= 2 && isOneSign(sides.slice(start, start + 3));
  });
  return series.map((_, i) => {
    const isOutside = itemAt(outside, i);
    const isInRun = runs.has(i);
    const isInTrend = trends.has(i);
    const isNearLimit = itemAt(near, i) && pairs.has(i);
    const isSpecial = isOutside || isInRun || isInTrend || isNearLimit;
    return { isOutside, isInRun, isInTrend, isNearLimit, isSpecial };
  });
}

/** The points covered by any window of this length that obeys a rule. */
function windows(
  series: readonly number[],
  length: number,
  rule: (start: number) => boolean,
): Set<number> {
  const starts = series.map((_, i) => i).filter((i) => i + length <= series.length && rule(i));
  return new Set(starts.flatMap((start) => Array.from({ length }, (_, i) => start + i)));
}

function isOneSign(signs: readonly number[]): boolean {
  return signs.every((sign) => sign === 1) || signs.every((sign) => sign === -1);
}
