import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mixShift } from '../../../functions/_shared/statistics/mix-shift.ts';
import { poissonRateInterval } from '../../../functions/_shared/statistics/poisson-rate-interval.ts';
import { poissonRateRatio } from '../../../functions/_shared/statistics/poisson-rate-ratio.ts';
import { npsBounds, topTwoBounds } from '../../../functions/_shared/statistics/response-bounds.ts';
import { responseHeterogeneity } from '../../../functions/_shared/statistics/response-heterogeneity.ts';
import {
  haveUnequalResponse,
  responseWarning,
} from '../../../functions/_shared/statistics/response-rate-warnings.ts';

describe('poissonRateInterval', () => {
  it("gives the printed answer of R's poisson.test(137, 24.19893): 4.753125 to 6.692709", () => {
    const { lower, upper } = poissonRateInterval(137, 24.19893);
    expect(lower).toBeCloseTo(4.753125, 6);
    expect(upper).toBeCloseTo(6.692709, 6);
  });

  it('contains the rate', () => {
    fc.assert(
      fc.property(fc.nat({ max: 500 }), (events) => {
        const { lower, upper } = poissonRateInterval(events, 100);
        expect(lower <= events / 100 && events / 100 < upper).toBe(true);
      }),
      { numRuns: 30 },
    );
    expect(() => poissonRateInterval(1, 0)).toThrow(RangeError);
  });
});

describe('poissonRateRatio', () => {
  it("gives the printed answer of R's poisson.test example: 1.971488, .8584264 to 4.2772659", () => {
    const { ratio, interval, p } = poissonRateRatio(
      { events: 11, exposure: 800 },
      { events: 6 + 8 + 7, exposure: 1083 + 1050 + 878 },
    );
    expect(ratio).toBeCloseTo(1.971488, 6);
    expect(interval.lower).toBeCloseTo(0.8584264, 6);
    expect(interval.upper).toBeCloseTo(4.2772659, 6);
    expect(p).toBeCloseTo(0.07967, 5);
  });

  it('inverts when a and b change places', () => {
    const a = { events: 4, exposure: 120 };
    const b = { events: 9, exposure: 300 };
    const [ab, ba] = [poissonRateRatio(a, b), poissonRateRatio(b, a)];
    expect(ab.ratio * ba.ratio).toBeCloseTo(1, 12);
    expect(ab.interval.lower * ba.interval.upper).toBeCloseTo(1, 9);
    expect(ab.p).toBeCloseTo(ba.p, 9);
  });

  it('is infinite against nothing, and refuses nothing against nothing', () => {
    const none = { events: 0, exposure: 10 };
    expect(poissonRateRatio({ events: 3, exposure: 10 }, none).ratio).toBe(
      Number.POSITIVE_INFINITY,
    );
    expect(() => poissonRateRatio(none, none)).toThrow(RangeError);
  });
});

describe('bounds', () => {
  it('run from all silent unhappy to all silent happy', () => {
    expect(topTwoBounds(108, 120, 400)).toEqual({ lower: 0.27, upper: 0.97 });
    expect(npsBounds(0.62, 120, 400).lower).toBeCloseTo(-0.514, 12);
    expect(npsBounds(0.62, 120, 400).upper).toBeCloseTo(0.886, 12);
  });

  it('are a point when everybody answered, and refuse more answers than visits', () => {
    expect(npsBounds(0.5, 10, 10)).toEqual({ lower: 0.5, upper: 0.5 });
    expect(() => topTwoBounds(3, 2, 10)).toThrow(RangeError);
    expect(() => topTwoBounds(1, 11, 10)).toThrow(RangeError);
    expect(() => npsBounds(62, 1, 2)).toThrow(RangeError);
  });
});

describe('response rates', () => {
  it('warn below 80 % and forbid comparison below 30 %', () => {
    const at = (responded: number) => responseWarning({ responded, eligible: 100 });
    expect([29, 30, 79, 80].map(at)).toEqual([
      'cannot_support_comparison',
      'may_not_represent_all',
      'may_not_represent_all',
      null,
    ]);
  });

  it('are unequal beyond 15 points, not at 15', () => {
    const of = (responded: number) => ({ responded, eligible: 100 });
    expect(haveUnequalResponse(of(40), of(55))).toBe(false);
    expect(haveUnequalResponse(of(40), of(56))).toBe(true);
  });

  it('differ by chance when units are equal, and refuse to test all against all', () => {
    const same = { responded: 30, eligible: 100 };
    expect(responseHeterogeneity([same, same, same]).p).toBe(1);
    expect(() => responseHeterogeneity([same])).toThrow(RangeError);
    const all = { responded: 5, eligible: 5 };
    expect(() => responseHeterogeneity([all, all])).toThrow(RangeError);
  });

  it('flag a stratum that answers more than it visits', () => {
    const [first, second] = mixShift([80, 20], [60, 40]);
    expect(first?.smd).toBeCloseTo(0.2 / Math.sqrt((0.16 + 0.24) / 2), 12);
    expect(first?.isShifted && second?.isShifted).toBe(true);
    expect(mixShift([6, 4], [60, 40])[0]?.isShifted).toBe(false);
    expect(() => mixShift([0], [1])).toThrow(RangeError);
  });
});
