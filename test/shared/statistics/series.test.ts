import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laneyPPrimeChart } from '../../../functions/_shared/statistics/laney-p-prime-chart.ts';
import { pChart } from '../../../functions/_shared/statistics/p-chart.ts';
import { seriesVerdict } from '../../../functions/_shared/statistics/series-verdict.ts';
import { xmrChart } from '../../../functions/_shared/statistics/xmr-chart.ts';
import { xmrSignals } from '../../../functions/_shared/statistics/xmr-signals.ts';

const series = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), {
  minLength: 2,
  maxLength: 40,
});
const flags = (values: readonly number[], rule: 'isInTrend' | 'isInRun' | 'isOutside') =>
  xmrSignals(values, xmrChart(values)).map((signal) => Number(signal[rule]));

describe('xmrChart', () => {
  it('gives the example of the NIST handbook 6.3.2.2: 50.81, 1.8778', () => {
    const flow = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];
    const { mean, meanMovingRange, isShort } = xmrChart(flow, false);
    expect(mean).toBeCloseTo(50.81, 10);
    expect(meanMovingRange).toBeCloseTo(1.8778, 4);
    expect(isShort).toBe(true);
  });

  it('is not wider after screening, and keeps its order of lines', () => {
    fc.assert(
      fc.property(series, (values) => {
        const screened = xmrChart(values);
        const { lower, nearLower, mean, nearUpper, upper } = screened;
        expect(screened.meanMovingRange).toBeLessThanOrEqual(
          xmrChart(values, false).meanMovingRange + 1e-12,
        );
        expect(lower <= nearLower && nearLower <= mean).toBe(true);
        expect(mean <= nearUpper && nearUpper <= upper).toBe(true);
      }),
    );
  });

  it('refuses one point; a constant series has no signals', () => {
    expect(() => xmrChart([1])).toThrow(RangeError);
    const flat = new Array<number>(14).fill(4.7);
    expect(xmrSignals(flat, xmrChart(flat)).some((signal) => signal.isSpecial)).toBe(false);
  });
});

describe('xmrSignals', () => {
  const rise = [50, 51, 50, 49, 50, 51, 52, 53, 54, 55, 56, 50];

  it('flags seven falling points like seven rising ones', () => {
    expect(flags(rise, 'isInTrend')).toEqual([0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 0]);
    const fall = rise.map((value) => 100 - value);
    expect(flags(fall, 'isInTrend')).toEqual(flags(rise, 'isInTrend'));
  });

  it('does not call six points a trend', () => {
    const six = [50, 51, 50, 51, 50, 51, 52, 53, 54, 50, 51, 50];
    expect(flags(six, 'isInTrend').includes(1)).toBe(false);
  });

  it('sees the same in a mirror', () => {
    fc.assert(
      fc.property(series, (values) => {
        const mirrored = values.map((value) => -value);
        expect(xmrSignals(mirrored, xmrChart(mirrored))).toEqual(
          xmrSignals(values, xmrChart(values)),
        );
      }),
    );
  });
});

describe('seriesVerdict', () => {
  it('waits for twelve months, then judges the newest', () => {
    const calm = [62, 65, 60, 63, 66, 61, 64, 62, 65, 63, 60, 64];
    expect(seriesVerdict(calm.slice(1))).toBe('not_enough_data');
    expect(seriesVerdict(calm)).toBe('no_detectable_change');
    expect(seriesVerdict([...calm, 90])).toBe('special_cause');
  });
});

describe('p-charts', () => {
  it('give the NIST handbook 6.3.3.2: .2313 at n = 50 is .0524 to .4102', () => {
    const { points } = pChart([{ successes: 12, n: 50 }], 'three-sigma', 0.2313);
    expect(points[0]!.lower).toBeCloseTo(0.0524, 4);
    expect(points[0]!.upper).toBeCloseTo(0.4102, 4);
  });

  it('are exact below n = 50 unless asked otherwise', () => {
    const months = [18, 22, 25].map((successes) => ({ successes, n: 28 }));
    expect(pChart(months).points).toEqual(pChart(months, 'exact').points);
    expect(pChart(months, 'three-sigma').points[0]!.upper).toBe(1);
    const large = months.map(({ successes }) => ({ successes, n: 280 }));
    expect(pChart(large).points).toEqual(pChart(large, 'three-sigma').points);
  });

  it('survive months without a single success, and refuse no months', () => {
    expect(pChart([{ successes: 0, n: 5 }]).points[0]).toEqual({
      share: 0,
      z: 0,
      lower: 0,
      upper: 0,
    });
    expect(() => pChart([])).toThrow(RangeError);
    expect(() => laneyPPrimeChart([{ successes: 1, n: 5 }])).toThrow(RangeError);
  });

  it('widen by sigmaZ when months scatter more than the binomial', () => {
    const months = [900, 950, 880, 960, 870, 940].map((successes) => ({
      successes,
      n: 1000,
    }));
    const { sigmaZ, limits } = laneyPPrimeChart(months);
    const plain = pChart(months, 'three-sigma').points[0]!;
    expect(sigmaZ).toBeGreaterThan(3);
    expect(limits[0]!.upper - limits[0]!.lower).toBeGreaterThan(plain.upper - plain.lower);
  });
});
