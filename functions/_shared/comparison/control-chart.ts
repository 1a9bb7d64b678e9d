import { clampInterval } from '../statistics/clamp.ts';
import type { Interval } from '../statistics/interval.ts';
import { itemAt } from '../statistics/item-at.ts';
import { laneyPPrimeChart } from '../statistics/laney-p-prime-chart.ts';
import { pChart } from '../statistics/p-chart.ts';
import { xmrChart } from '../statistics/xmr-chart.ts';
import { type XmrSignal, xmrSignals } from '../statistics/xmr-signals.ts';
import { type MonthCell, sumsOf } from './branch-series.ts';
import type { MeasureKind } from './compared-measure.ts';
import { scaleOf } from './scale-of.ts';
import type { Sums } from './sums.ts';

export interface ControlPoint {
  /** Its place among the months. */
  readonly index: number;
  readonly value: number;
  readonly limits: Interval;
  /** A rule of special cause fires on it. */
  readonly isSpecial: boolean;
}

export interface ControlChart {
  /** xmr: individual values. p: shares, limits by n. laney: shares that scatter more than their n says. */
  readonly method: 'xmr' | 'p' | 'laney';
  readonly centre: number;
  readonly points: readonly ControlPoint[];
}

/** z-scores judged by the same four rules: limits at ±3, near them from ±2 on. */
const standardChart = {
  mean: 0,
  meanMovingRange: 3 / 2.66,
  lower: -3,
  upper: 3,
  nearLower: -2,
  nearUpper: 2,
  upperRange: (3 / 2.66) * 3.267,
  isShort: false,
};

/**
 * The control chart of a branch's months: individual values for NPS and stars, a p-chart for shares
 * (Laney's where they scatter more than binomial). Months without a figure are left out.
 *
 * @throws {RangeError} for fewer than 2 known months
 */
export function controlChart(kind: MeasureKind, cells: readonly MonthCell[]): ControlChart {
  const known = cells.flatMap((cell, index) => {
    const sums = sumsOf(cell);
    return sums === null ? [] : [{ index, sums }];
  });
  const months = known.map(({ sums }) => sums);
  const chart = kind === 'share' ? chartOfShares(months) : chartOfValues(kind, months);
  return {
    method: chart.method,
    centre: chart.centre,
    points: known.map(({ index, sums }, i) => ({
      index,
      value: sums.sum / sums.n,
      limits: itemAt(chart.limits, i),
      isSpecial: itemAt(chart.signals, i).isSpecial,
    })),
  };
}

interface Chart {
  readonly method: ControlChart['method'];
  readonly centre: number;
  readonly limits: readonly Interval[];
  readonly signals: readonly XmrSignal[];
}

function chartOfValues(kind: MeasureKind, months: readonly Sums[]): Chart {
  const values = months.map(({ n, sum }) => sum / n);
  const chart = xmrChart(values);
  const { least, most } = scaleOf(kind);
  const limits = clampInterval(chart, least, most);
  return {
    method: 'xmr',
    centre: chart.mean,
    limits: months.map(() => limits),
    signals: xmrSignals(values, chart),
  };
}

function chartOfShares(months: readonly Sums[]): Chart {
  const shares = months.map(({ n, sum }) => ({ successes: sum, n }));
  const laney = laneyPPrimeChart(shares);
  const isLaney = laney.sigmaZ > 1;
  const { centre, points } = pChart(shares);
  const z = laney.z.map((each) => (isLaney ? each / laney.sigmaZ : each));
  const limits = isLaney ? laney.limits : points.map(({ lower, upper }) => ({ lower, upper }));
  const signals = xmrSignals(z, standardChart).map((signal, i) => {
    // With few answers the exact limits count, and no share lies three sigma off.
    const { successes, n } = itemAt(shares, i);
    const { lower, upper } = itemAt(limits, i);
    const isOutside = successes / n < lower || successes / n > upper;
    return {
      ...signal,
      isOutside,
      isSpecial: isOutside || signal.isInRun || signal.isInTrend || signal.isNearLimit,
    };
  });
  return { method: isLaney ? 'laney' : 'p', centre, limits, signals };
}
