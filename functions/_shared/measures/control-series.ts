import type { Month } from '../calendar/month.ts';
import { laneyPPrimeChart } from '../statistics/laney-p-prime-chart.ts';
import { mean } from '../statistics/mean.ts';
import { pChart } from '../statistics/p-chart.ts';
import type { SeriesVerdict } from '../statistics/series-verdict.ts';
import { type XmrChart, xmrChart } from '../statistics/xmr-chart.ts';
import { xmrSignals } from '../statistics/xmr-signals.ts';

/** A month on a control chart. Its value is null where there was too little to show. */
export interface ControlPoint {
  readonly month: Month;
  readonly n: number;
  readonly value: number | null;
  readonly lower: number;
  readonly upper: number;
  readonly isSpecial: boolean;
}

/** A monthly series with its limits and the one thing that may be said of its newest month. */
export interface ControlSeries {
  readonly centre: number;
  readonly points: readonly ControlPoint[];
  readonly verdict: SeriesVerdict;
}

export interface MonthlyShare {
  readonly month: Month;
  readonly successes: number;
  readonly n: number;
}

export interface MonthlyValue {
  readonly month: Month;
  readonly n: number;
  readonly value: number | null;
}

/** A verdict needs a year; before that the limits are provisional. */
const fewestMonths = 12;

/**
 * The control chart of a monthly share (top-2 box, complaints per visit): a p-chart with limits per
 * month; Laney's p′ where the months scatter more than chance allows. Months without anything to
 * count are gaps. Null when fewer than two months have something.
 */
export function shareControl(months: readonly MonthlyShare[]): ControlSeries | null {
  const counted = months.filter(({ n }) => n > 0);
  if (counted.length < 2) return null;
  const plain = pChart(counted);
  const laney = laneyPPrimeChart(counted);
  const isScattered = laney.sigmaZ > 1 && counted.every(({ n }) => n >= 50);
  const limits = isScattered ? laney.limits : plain.points;
  const z = plain.points.map((point) => (isScattered ? point.z / laney.sigmaZ : point.z));
  const rules = xmrSignals(z, unitChart);
  const known = counted.map(({ month, successes, n }, index) => {
    const { lower = 0, upper = 1 } = limits[index] ?? {};
    const value = successes / n;
    const isOutside = value < lower || value > upper;
    const rule = rules[index];
    const isSpecial = isOutside || Boolean(rule?.isInRun || rule?.isInTrend || rule?.isNearLimit);
    return { month, n, value, lower, upper, isSpecial };
  });
  return withGaps(months, known, plain.centre);
}

/**
 * The control chart of monthly values whose n hardly matters (NPS, means): individuals and moving
 * ranges. Null when fewer than two months have a value.
 */
export function valueControl(months: readonly MonthlyValue[]): ControlSeries | null {
  const counted = months.flatMap((each) =>
    each.value === null ? [] : [{ ...each, value: each.value }],
  );
  if (counted.length < 2) return null;
  const values = counted.map(({ value }) => value);
  const chart = xmrChart(values);
  const signals = xmrSignals(values, chart);
  const known = counted.map((each, index) => ({
    ...each,
    lower: chart.lower,
    upper: chart.upper,
    isSpecial: signals[index]?.isSpecial ?? false,
  }));
  return withGaps(months, known, mean(values));
}

/** Limits of standardised values, so that the run rules can be asked of them. */
const unitChart: XmrChart = {
  mean: 0,
  meanMovingRange: 1.128,
  lower: -3,
  upper: 3,
  nearLower: -2,
  nearUpper: 2,
  upperRange: 3.685,
  isShort: false,
};

function withGaps(
  months: readonly { readonly month: Month; readonly n: number }[],
  known: readonly ControlPoint[],
  centre: number,
): ControlSeries {
  const byMonth = new Map(known.map((point) => [point.month, point]));
  const newest = known.at(-1);
  return {
    centre,
    points: months.map(
      ({ month, n }) =>
        byMonth.get(month) ?? {
          month,
          n,
          value: null,
          lower: centre,
          upper: centre,
          isSpecial: false,
        },
    ),
    verdict:
      known.length < fewestMonths
        ? 'not_enough_data'
        : newest?.isSpecial
          ? 'special_cause'
          : 'no_detectable_change',
  };
}
