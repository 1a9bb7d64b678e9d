import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fraction } from '../../../functions/_shared/numbers/fraction.ts';
import { clopperPearsonInterval } from '../../../functions/_shared/statistics/clopper-pearson-interval.ts';
import { effectiveSampleSize } from '../../../functions/_shared/statistics/effective-sample-size.ts';
import { fisherExactTest } from '../../../functions/_shared/statistics/fisher-exact-test.ts';
import { keepOnePerWindow } from '../../../functions/_shared/statistics/keep-one-per-window.ts';
import { leaveOneOutMeans } from '../../../functions/_shared/statistics/leave-one-out-means.ts';
import { linearScore } from '../../../functions/_shared/statistics/linear-score.ts';
import { meanTInterval } from '../../../functions/_shared/statistics/mean-t-interval.ts';
import { momentsFromSums, momentsOf } from '../../../functions/_shared/statistics/moments.ts';
import { moverDifference } from '../../../functions/_shared/statistics/mover-difference.ts';
import { newcombeInterval } from '../../../functions/_shared/statistics/newcombe-interval.ts';
import { pooledSd } from '../../../functions/_shared/statistics/pooled-sd.ts';
import { responseScore } from '../../../functions/_shared/statistics/response-score.ts';
import { robustMeanInterval } from '../../../functions/_shared/statistics/robust-mean-interval.ts';
import { sampleTier } from '../../../functions/_shared/statistics/sample-tier.ts';
import { starSummary } from '../../../functions/_shared/statistics/star-summary.ts';
import { welchTest } from '../../../functions/_shared/statistics/welch-test.ts';
import { wilsonInterval } from '../../../functions/_shared/statistics/wilson-interval.ts';

const share = fc
  .tuple(fc.integer({ min: 1, max: 300 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([n, p]) => ({ n, successes: Math.round(n * p) }));
const stars = fc.array(fc.integer({ min: 1, max: 5 }), {
  minLength: 2,
  maxLength: 60,
});

describe('wilsonInterval', () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('gives the table of Newcombe 1998: %d of %d', (k, n, lower, upper) => {
    expect(wilsonInterval(k, n).lower).toBeCloseTo(lower, 4);
    expect(wilsonInterval(k, n).upper).toBeCloseTo(upper, 4);
  });

  it('contains the share, mirrors it, and lies within 0..1', () => {
    fc.assert(
      fc.property(share, ({ successes, n }) => {
        const { lower, upper } = wilsonInterval(successes, n);
        const mirrored = wilsonInterval(n - successes, n);
        expect(lower).toBeLessThanOrEqual(successes / n);
        expect(upper).toBeGreaterThanOrEqual(successes / n);
        expect(mirrored.lower).toBeCloseTo(1 - upper, 12);
        expect(lower >= 0 && upper <= 1 && upper > lower).toBe(true);
      }),
    );
  });

  it('refuses more successes than trials, no trials and odd confidence', () => {
    expect(() => wilsonInterval(3, 2)).toThrow(RangeError);
    expect(() => wilsonInterval(0, 0)).toThrow(RangeError);
    expect(() => wilsonInterval(1, 2, 95)).toThrow(RangeError);
  });
});

describe('clopperPearsonInterval', () => {
  it('gives Newcombe 1998, method 5: 81 of 263 is .2527 to .3676', () => {
    expect(clopperPearsonInterval(81, 263).lower).toBeCloseTo(0.2527, 4);
    expect(clopperPearsonInterval(81, 263).upper).toBeCloseTo(0.3676, 4);
  });
});

describe('newcombeInterval and fisherExactTest', () => {
  it('give the printed answers (Newcombe 1998: .0524 to .3339; Fisher 1935, tea: .4857, .2429)', () => {
    const { lower, upper } = newcombeInterval({ successes: 56, n: 70 }, { successes: 48, n: 80 });
    expect(lower).toBeCloseTo(0.0524, 4);
    expect(upper).toBeCloseTo(0.3339, 4);
    const tea = [
      { successes: 3, n: 4 },
      { successes: 1, n: 4 },
    ] as const;
    expect(fisherExactTest(...tea)).toBeCloseTo(0.4857, 4);
    expect(fisherExactTest(...tea, 'greater')).toBeCloseTo(0.2429, 4);
  });

  it('change sign, and keep p, when a and b change places', () => {
    fc.assert(
      fc.property(share, share, (a, b) => {
        const [ab, ba] = [newcombeInterval(a, b), newcombeInterval(b, a)];
        expect(ab.lower).toBeCloseTo(-ba.upper, 12);
        expect(ab.lower).toBeLessThanOrEqual(a.successes / a.n - b.successes / b.n + 1e-12);
        expect(fisherExactTest(a, b)).toBeCloseTo(fisherExactTest(b, a), 9);
        expect(fisherExactTest(a, b, 'less')).toBeCloseTo(fisherExactTest(b, a, 'greater'), 9);
      }),
    );
  });

  it('refuses an estimate outside its own interval', () => {
    const fine = { estimate: 0, lower: -1, upper: 1 };
    expect(() => moverDifference(fine, { estimate: 2, lower: 0, upper: 1 })).toThrow(RangeError);
  });
});

describe('moments', () => {
  it('are the same from raw rows and from a rollup row, in any order', () => {
    fc.assert(
      fc.property(stars, (ratings) => {
        const raw = momentsOf(ratings);
        const rollup = momentsFromSums({
          n: ratings.length,
          sum: ratings.reduce((a, b) => a + b, 0),
          sumOfSquares: ratings.reduce((a, b) => a + b * b, 0),
        });
        expect(rollup.mean).toBeCloseTo(raw.mean, 13);
        expect(rollup.sd).toBeCloseTo(raw.sd ?? Number.NaN, 11);
        expect(momentsOf([...ratings].reverse()).sd).toBeCloseTo(raw.sd ?? Number.NaN, 13);
      }),
    );
  });

  it('refuse no rows, impossible sums and NaN', () => {
    expect(() => momentsOf([])).toThrow(RangeError);
    expect(() => momentsOf([1, Number.NaN])).toThrow(RangeError);
    expect(() => momentsFromSums({ n: 2, sum: 10, sumOfSquares: 10 })).toThrow(RangeError);
    expect(() => momentsFromSums({ n: 0, sum: 0, sumOfSquares: 0 })).toThrow(RangeError);
    expect(momentsOf([4])).toEqual({ n: 1, mean: 4, sd: null });
    expect(() => meanTInterval(momentsOf([4]))).toThrow(RangeError);
    expect(() => pooledSd([momentsOf([4])])).toThrow(RangeError);
  });
});

describe('robustMeanInterval', () => {
  it('has width when five customers gave five stars, and for a single one', () => {
    const { lower, upper } = robustMeanInterval(momentsOf([5, 5, 5, 5, 5]), 0.67);
    expect(lower).toBeCloseTo(5 - (1.959964 * 0.67) / Math.sqrt(5), 6);
    expect(upper).toBe(5);
    expect(robustMeanInterval(momentsOf([5]), 0.67).tHalf).toBeNull();
  });

  it('contains the mean, is no narrower than the t interval and stays on the scale', () => {
    fc.assert(
      fc.property(stars, (ratings) => {
        const moments = momentsOf(ratings);
        const { lower, upper, half } = robustMeanInterval(moments, 0.67);
        expect(lower >= 1 && upper <= 5).toBe(true);
        expect(lower <= moments.mean && moments.mean <= upper).toBe(true);
        expect(half).toBeGreaterThanOrEqual(meanTInterval(moments).half);
      }),
    );
  });

  it('refuses a pool without scatter', () => {
    expect(() => robustMeanInterval(momentsOf([5, 5]), 0)).toThrow(RangeError);
  });
});

describe('welchTest', () => {
  const group1 = momentsOf([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]);
  const group2 = momentsOf([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]);

  it("gives R's answer for Student's sleep data: t -1.8608, df 17.776, p 0.07939", () => {
    const { t, degreesOfFreedom, p, interval } = welchTest(group1, group2);
    expect(t).toBeCloseTo(-1.8608, 4);
    expect(degreesOfFreedom).toBeCloseTo(17.776, 3);
    expect(p).toBeCloseTo(0.07939, 5);
    expect(interval.lower).toBeCloseTo(-3.3654832, 6);
    expect(interval.upper).toBeCloseTo(0.2054832, 6);
  });

  it('changes sign when a and b change places', () => {
    expect(welchTest(group2, group1).t).toBeCloseTo(-welchTest(group1, group2).t, 12);
  });

  it('is not certain about two rows of equal stars once the pool speaks', () => {
    const [fives, fours] = [momentsOf([5, 5, 5]), momentsOf([4, 4, 4])];
    expect(() => welchTest(fives, fours)).toThrow(RangeError);
    expect(welchTest(fives, fours, 0.67).p).toBeGreaterThan(0.05);
    expect(() => welchTest(momentsOf([5]), fours)).toThrow(RangeError);
  });
});

describe('stars', () => {
  it('summarise a histogram', () => {
    expect(starSummary([1, 2, 5, 20, 72]).linear).toBeCloseTo(90, 12);
    expect(() => starSummary([0, 0, 0, 0, 0])).toThrow(RangeError);
    expect(() => linearScore(5.1)).toThrow(RangeError);
    expect(() => linearScore(3, 5, 1)).toThrow(RangeError);
  });

  it('leave skipped aspects out instead of counting them as zero', () => {
    expect(responseScore([5, null, 4])).toEqual(fraction(9, 2));
    expect(responseScore([null, null])).toBeNull();
    expect(() => responseScore([0])).toThrow(RangeError);
    expect(() => responseScore([4.5])).toThrow(RangeError);
  });
});

describe('units and minimums', () => {
  it('keep one response per customer and window, counted from the last one kept', () => {
    const rows = [0, 29, 30, 31, 60].map((day) => ({ key: 'a', day }));
    expect(keepOnePerWindow(rows).map(({ day }) => day)).toEqual([0, 30, 60]);
    const mixed = [
      { key: 'a', day: 5 },
      { key: 'b', day: 1 },
      { key: 'a', day: 1 },
    ];
    expect(keepOnePerWindow(mixed)).toEqual([mixed[1], mixed[2]]);
    expect(() => keepOnePerWindow(rows, 0)).toThrow(RangeError);
  });

  it('discount clustered answers', () => {
    expect(effectiveSampleSize(100, 3, 0.5)).toBe(50);
    expect(effectiveSampleSize(100, 1, 0.9)).toBe(100);
    expect(() => effectiveSampleSize(100, 0.5, 0.5)).toThrow(RangeError);
    expect(() => effectiveSampleSize(100, 2, 2)).toThrow(RangeError);
  });

  it('compare a person with the others only', () => {
    const units = [
      { n: 2, sum: 10 },
      { n: 2, sum: 8 },
      { n: 0, sum: 0 },
    ];
    expect(leaveOneOutMeans(units)).toEqual([4, 5, 4.5]);
    expect(leaveOneOutMeans([{ n: 3, sum: 9 }])).toEqual([null]);
  });

  it('hide 4, show 5 early, use 30 only when reliable, publish from 11', () => {
    expect(sampleTier(4, 0.9)).toBe('hidden');
    expect(sampleTier(5, 0.9)).toBe('early');
    expect(sampleTier(30, 0.7)).toBe('usable');
    expect(sampleTier(30, 0.69)).toBe('early');
    expect(sampleTier(300, null)).toBe('early');
    expect(sampleTier(10, 0.9, true)).toBe('hidden');
    expect(() => sampleTier(-1, null)).toThrow(RangeError);
  });
});
