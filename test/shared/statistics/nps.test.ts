import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nps } from '../../../functions/_shared/statistics/nps.ts';
import { npsAdjustedWald } from '../../../functions/_shared/statistics/nps-adjusted-wald.ts';
import { npsCategory } from '../../../functions/_shared/statistics/nps-category.ts';
import {
  countNps,
  type NpsCounts,
  npsCountsFromHistogram,
} from '../../../functions/_shared/statistics/nps-counts.ts';
import { npsDifferenceInterval } from '../../../functions/_shared/statistics/nps-difference-interval.ts';
import { npsDifferenceTest } from '../../../functions/_shared/statistics/nps-difference-test.ts';
import { npsScoreInterval } from '../../../functions/_shared/statistics/nps-score-interval.ts';
import { npsVariance } from '../../../functions/_shared/statistics/nps-variance.ts';

const count = fc.integer({ min: 0, max: 400 });
const answers = fc
  .record({ detractors: count, passives: count, promoters: count })
  .filter((c) => c.detractors + c.passives + c.promoters > 0);

describe('npsCategory', () => {
  it.each([-1, 11, 7.5, Number.NaN, null, '', '9', undefined])('refuses %j', (score) => {
    expect(() => npsCategory(score as number)).toThrow(RangeError);
  });
});

describe('countNps', () => {
  it('agrees with the histogram of the same answers', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 })), (scores) => {
        const histogram = Array.from(
          { length: 11 },
          (_, score) => scores.filter((one) => one === score).length,
        );
        expect(countNps(scores)).toEqual(npsCountsFromHistogram(histogram));
      }),
    );
  });

  it('refuses a histogram of another scale', () => {
    expect(() => npsCountsFromHistogram([1, 2, 3, 4, 5])).toThrow(RangeError);
  });
});

describe('nps', () => {
  it('does not exist without answers', () => {
    const none = { detractors: 0, passives: 0, promoters: 0 };
    for (const f of [nps, npsVariance, npsScoreInterval, npsAdjustedWald]) {
      expect(() => f(none)).toThrow(RangeError);
    }
    expect(() => nps({ ...none, promoters: 1.5 })).toThrow(RangeError);
    expect(() => npsScoreInterval({ ...none, promoters: 1 }, 1)).toThrow(RangeError);
  });
});

describe('npsScoreInterval', () => {
  it('contains the estimate and stays in [-1, 1]', () => {
    fc.assert(
      fc.property(answers, (c) => {
        const { lower, upper } = npsScoreInterval(c);
        expect(lower).toBeGreaterThanOrEqual(-1);
        expect(lower).toBeLessThanOrEqual(nps(c));
        expect(upper).toBeGreaterThanOrEqual(nps(c));
        expect(upper).toBeLessThanOrEqual(1);
        expect(upper - lower).toBeGreaterThan(0);
      }),
    );
  });

  it('mirrors when detractors and promoters change places', () => {
    fc.assert(
      fc.property(answers, (c) => {
        const { lower, upper } = npsScoreInterval(c);
        const mirrored = npsScoreInterval(mirror(c));
        expect(mirrored.lower).toBeCloseTo(-upper, 6);
        expect(mirrored.upper).toBeCloseTo(-lower, 6);
      }),
    );
  });

  it('narrows when the same answers come ten times as often', () => {
    fc.assert(
      fc.property(answers, (c) => {
        expect(width(npsScoreInterval(times(c, 10)))).toBeLessThan(width(npsScoreInterval(c)));
      }),
    );
  });

  it('covers the truth 95 % of the time where plain Wald covers 40, 65 and 84 %', () => {
    const truth = { promoters: 0.9, passives: 0.08, detractors: 0.02 };
    for (const [n, score, wald] of [
      [5, 0.965, 0.4],
      [10, 0.959, 0.65],
      [30, 0.961, 0.84],
    ] as const) {
      expect(coverage(n, truth, npsScoreInterval)).toBeCloseTo(score, 2);
      const plain = (c: NpsCounts) => npsAdjustedWald(c, 0.95, [0, 0, 0]).unclamped;
      expect(Math.abs(coverage(n, truth, plain) - wald)).toBeLessThan(0.01);
    }
  });
});

describe('differences', () => {
  it('change sign when a and b change places', () => {
    fc.assert(
      fc.property(answers, answers, (a, b) => {
        const [ab, ba] = [npsDifferenceTest(a, b), npsDifferenceTest(b, a)];
        expect(ab.difference).toBeCloseTo(-ba.difference, 12);
        expect(ab.p).toBeCloseTo(ba.p, 12);
        const [one, other] = [npsDifferenceInterval(a, b), npsDifferenceInterval(b, a)];
        expect(one.lower).toBeCloseTo(-other.upper, 12);
        expect(one.lower).toBeLessThanOrEqual(nps(a) - nps(b));
        expect(one.upper).toBeGreaterThanOrEqual(nps(a) - nps(b));
      }),
    );
  });

  it('refuse the plain test when both sides are unanimous', () => {
    const fans = { detractors: 0, passives: 0, promoters: 9 };
    expect(() => npsDifferenceTest(fans, fans, 0.95, [0, 0, 0])).toThrow(RangeError);
    expect(npsDifferenceTest(fans, fans).p).toBe(1);
  });
});

function mirror({ detractors, passives, promoters }: NpsCounts): NpsCounts {
  return { detractors: promoters, passives, promoters: detractors };
}

function times({ detractors, passives, promoters }: NpsCounts, k: number): NpsCounts {
  return {
    detractors: k * detractors,
    passives: k * passives,
    promoters: k * promoters,
  };
}

function width({ lower, upper }: { lower: number; upper: number }): number {
  return upper - lower;
}

/** The exact probability that an interval contains the true NPS, over all samples of n. */
function coverage(
  n: number,
  truth: NpsCounts,
  interval: (c: NpsCounts) => { lower: number; upper: number },
): number {
  let covered = 0;
  for (let d = 0; d <= n; d += 1) {
    for (let r = 0; r + d <= n; r += 1) {
      const c = { detractors: d, promoters: r, passives: n - d - r };
      const { lower, upper } = interval(c);
      const target = truth.promoters - truth.detractors;
      if (lower <= target && target <= upper) covered += multinomial(c, truth);
    }
  }
  return covered;
}

function multinomial(c: NpsCounts, p: NpsCounts): number {
  const factorial = (k: number): number => (k < 2 ? 1 : k * factorial(k - 1));
  const n = c.detractors + c.passives + c.promoters;
  const ways =
    factorial(n) / factorial(c.detractors) / factorial(c.passives) / factorial(c.promoters);
  return (
    ways * p.detractors ** c.detractors * p.passives ** c.passives * p.promoters ** c.promoters
  );
}
