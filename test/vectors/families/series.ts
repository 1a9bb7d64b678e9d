import { laneyPPrimeChart } from '../../../functions/_shared/statistics/laney-p-prime-chart.ts';
import { mean } from '../../../functions/_shared/statistics/mean.ts';
import type { Share } from '../../../functions/_shared/statistics/newcombe-interval.ts';
import { pChart } from '../../../functions/_shared/statistics/p-chart.ts';
import { xmrChart } from '../../../functions/_shared/statistics/xmr-chart.ts';
import { xmrSignals } from '../../../functions/_shared/statistics/xmr-signals.ts';
import { attempt, type Family, spelled } from '../family.ts';
import type { Inputs } from '../inputs.ts';

const EVENTS = ['events', 'k', 'successes', 'x'];

const individuals: Family = {
  prefixes: ['xmr'],
  needs: [['x', 'values', 'y']],
  answer: (inputs) => {
    const series = inputs.numbers('x', 'values', 'y');
    const chart = xmrChart(series, inputs.isTrue(false, 'screen_outliers'));
    const signals = xmrSignals(series, chart);
    const deviation = (3 * chart.meanMovingRange) / 1.128;
    return {
      mean: chart.mean,
      ...spelled(chart.meanMovingRange, 'mr_bar', 'amr'),
      ...spelled(chart.upper, 'upl', 'ucl'),
      ...spelled(chart.lower, 'lpl', 'lcl'),
      near_upl: chart.nearUpper,
      near_lpl: chart.nearLower,
      url: chart.upperRange,
      ucl_d2: chart.mean + deviation,
      lcl_d2: chart.mean - deviation,
      outside: signals.map((signal) => signal.isOutside),
      run7_one_side: signals.map((signal) => signal.isInRun),
      trend7: signals.map((signal) => signal.isInTrend),
      two_of_three: signals.map((signal) => signal.isNearLimit),
      special: signals.map((signal) => signal.isSpecial),
      n_special: signals.filter((signal) => signal.isSpecial).length,
    };
  },
};

const onePChart: Family = {
  prefixes: ['pchart'],
  needs: ['pbar', 'n'],
  answer: (inputs) => {
    const months = inputs.numbers('n').map((n) => ({ successes: 0, n }));
    const { points } = pChart(months, 'three-sigma', inputs.number('pbar'));
    return {
      ucl: points.map(({ upper }) => upper),
      lcl: points.map(({ lower }) => lower),
    };
  },
};

const pCharts: Family = {
  prefixes: ['pchart', 'p_chart'],
  needs: [EVENTS, 'n'],
  answer: (inputs) => {
    const months = monthsOf(inputs);
    const usual = pChart(months, 'three-sigma');
    const exact = pChart(months, 'exact');
    return {
      ...spelled(usual.centre, 'pbar', 'p_bar'),
      ...spelled(
        usual.points.map(({ upper }) => upper),
        'ucl3',
        'ucl',
      ),
      ...spelled(
        usual.points.map(({ lower }) => lower),
        'lcl3',
        'lcl',
      ),
      exact_ucl: exact.points.map(({ upper }) => upper),
      exact_lcl: exact.points.map(({ lower }) => lower),
      z: usual.points.map(({ z }) => z),
      p: usual.points.map(({ share }) => share),
    };
  },
};

const laney: Family = {
  prefixes: ['laney'],
  needs: [EVENTS, 'n'],
  answer: (inputs) => {
    const months = monthsOf(inputs);
    const chart = attempt(() => laneyPPrimeChart(months));
    const limits = chart?.limits ?? [];
    const z = chart?.z ?? [];
    const plain = pChart(months, 'three-sigma').points;
    return {
      ...spelled(chart?.centre, 'pbar', 'p_bar'),
      ...spelled(chart?.sigmaZ, 'sigma_z', 'sigmaz', 'sigmaZ'),
      z,
      mr_bar:
        z.length < 2 ? null : mean(z.slice(1).map((value, i) => Math.abs(value - (z[i] ?? 0)))),
      ...spelled(
        limits.map(({ upper }) => upper),
        'ucl',
        'ucl_laney',
        'ucl3',
        'upper',
      ),
      ...spelled(
        limits.map(({ lower }) => lower),
        'lcl',
        'lcl_laney',
        'lcl3',
        'lower',
      ),
      ...spelled(
        plain.map(({ upper }) => upper),
        'ucl_p',
        'p_ucl',
        'naive_ucl',
      ),
      ...spelled(
        plain.map(({ lower }) => lower),
        'lcl_p',
        'p_lcl',
        'naive_lcl',
      ),
      p: plain.map(({ share }) => share),
    };
  },
};

export const SERIES: readonly Family[] = [individuals, onePChart, pCharts, laney];

function monthsOf(inputs: Inputs): Share[] {
  const sizes = inputs.numbers('n');
  return inputs
    .numbers(...EVENTS)
    .map((successes, i) => ({ successes, n: sizes[i] ?? sizes[0] ?? 0 }));
}
