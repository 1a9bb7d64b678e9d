import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaQuantile } from '../../../functions/_shared/statistics/beta-quantile.ts';
import { binomialCdf } from '../../../functions/_shared/statistics/binomial-cdf.ts';
import { binomialProbability } from '../../../functions/_shared/statistics/binomial-probability.ts';
import { binomialQuantile } from '../../../functions/_shared/statistics/binomial-quantile.ts';
import { binomialUpperTail } from '../../../functions/_shared/statistics/binomial-upper-tail.ts';
import { chiSquareUpperTail } from '../../../functions/_shared/statistics/chi-square-upper-tail.ts';
import { complementaryError } from '../../../functions/_shared/statistics/complementary-error.ts';
import { gammaQuantile } from '../../../functions/_shared/statistics/gamma-quantile.ts';
import { incompleteBeta } from '../../../functions/_shared/statistics/incomplete-beta.ts';
import { incompleteGamma } from '../../../functions/_shared/statistics/incomplete-gamma.ts';
import { logGamma } from '../../../functions/_shared/statistics/log-gamma.ts';
import { normalCdf } from '../../../functions/_shared/statistics/normal-cdf.ts';
import { normalQuantile } from '../../../functions/_shared/statistics/normal-quantile.ts';
import { poissonCdf } from '../../../functions/_shared/statistics/poisson-cdf.ts';
import { poissonProbability } from '../../../functions/_shared/statistics/poisson-probability.ts';
import { poissonQuantile } from '../../../functions/_shared/statistics/poisson-quantile.ts';
import { poissonUpperTail } from '../../../functions/_shared/statistics/poisson-upper-tail.ts';
import { quantile } from '../../../functions/_shared/statistics/quantile.ts';
import { sum } from '../../../functions/_shared/statistics/sum.ts';
import { tQuantile } from '../../../functions/_shared/statistics/t-quantile.ts';
import { tUpperTail } from '../../../functions/_shared/statistics/t-upper-tail.ts';

const share = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });

describe('normal', () => {
  it('gives the constants of print (Abramowitz & Stegun, table 26.1; AS241 test values)', () => {
    expect(normalCdf(1.96)).toBeCloseTo(0.9750021048517795, 14);
    expect(normalQuantile(0.25)).toBeCloseTo(-0.674489750196082, 14);
    expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167813, 13);
    expect(normalQuantile(1e-20) / -9.262340089798409).toBeCloseTo(1, 13);
  });

  it('keeps the digits of far tails (scipy.special.erfc)', () => {
    expect(complementaryError(10) / 2.088487583762545e-45).toBeCloseTo(1, 12);
    expect(normalCdf(-8) / 6.22096057427178e-16).toBeCloseTo(1, 12);
  });

  it('undoes itself', () => {
    fc.assert(
      fc.property(share, (p) => {
        expect(Math.abs(normalCdf(normalQuantile(p)) / p - 1)).toBeLessThan(1e-12);
      }),
    );
  });

  it('refuses probabilities of 0 and 1, and NaN', () => {
    expect(() => normalQuantile(0)).toThrow(RangeError);
    expect(() => normalQuantile(1)).toThrow(RangeError);
    expect(() => normalCdf(Number.NaN)).toThrow(RangeError);
    expect(normalCdf(Number.POSITIVE_INFINITY)).toBe(1);
  });
});

describe('gamma and beta', () => {
  it('knows factorials', () => {
    expect(logGamma(171)).toBeCloseTo(706.5730622457874, 10);
    expect(Math.exp(logGamma(0.5)) ** 2).toBeCloseTo(Math.PI, 13);
    expect(() => logGamma(0)).toThrow(RangeError);
  });

  it('has halves that add up to one', () => {
    const shape = fc.double({ min: 0.1, max: 500, noNaN: true });
    fc.assert(
      fc.property(shape, fc.double({ min: 0, max: 1000, noNaN: true }), (a, x) => {
        const { lower, upper } = incompleteGamma(a, x);
        expect(lower + upper).toBeCloseTo(1, 13);
        expect(lower).toBeGreaterThanOrEqual(0);
      }),
    );
    fc.assert(
      fc.property(shape, shape, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (a, b, x) => {
        expect(incompleteBeta(x, a, b) + incompleteBeta(1 - x, b, a)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('undoes itself', () => {
    const shape = fc.double({ min: 0.5, max: 200, noNaN: true });
    const level = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(level, shape, shape, (p, a, b) => {
        expect(incompleteBeta(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 9);
        expect(incompleteGamma(a, gammaQuantile(p, a)).lower).toBeCloseTo(p, 9);
      }),
      { numRuns: 30 },
    );
  });

  it('gives the chi-square table (3.841, 18.307)', () => {
    expect(chiSquareUpperTail(3.841458820694124, 1)).toBeCloseTo(0.05, 12);
    expect(chiSquareUpperTail(18.307038053275146, 10)).toBeCloseTo(0.05, 12);
  });
});

describe("Student's t", () => {
  it('gives the table (2.228 at 10 degrees of freedom), and Cauchy at one', () => {
    expect(tQuantile(0.975, 10)).toBeCloseTo(2.228138851964939, 10);
    expect(tQuantile(0.75, 1)).toBeCloseTo(1, 12);
    expect(tUpperTail(-1, 1)).toBeCloseTo(0.75, 12);
  });

  it('is symmetric and undoes itself', () => {
    const df = fc.double({ min: 1, max: 300, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.499, noNaN: true }), df, (p, freedom) => {
        expect(tQuantile(1 - p, freedom)).toBeCloseTo(-tQuantile(p, freedom), 8);
        expect(tUpperTail(-tQuantile(p, freedom), freedom)).toBeCloseTo(p, 10);
      }),
      { numRuns: 40 },
    );
  });
});

describe('counts', () => {
  const trials = fc.integer({ min: 1, max: 200 });
  const p = fc.double({ min: 0.01, max: 0.99, noNaN: true });

  it('sums its probabilities to its distribution function', () => {
    fc.assert(
      fc.property(trials, p, (n, theta) => {
        const k = Math.floor(n / 3);
        const terms = Array.from({ length: k + 1 }, (_, i) => binomialProbability(i, n, theta));
        expect(binomialCdf(k, n, theta)).toBeCloseTo(sum(terms), 10);
        expect(binomialUpperTail(k, n, theta)).toBeCloseTo(1 - binomialCdf(k - 1, n, theta), 10);
        const poisson = terms.map((_, i) => poissonProbability(i, n * theta));
        expect(poissonCdf(k, n * theta)).toBeCloseTo(sum(poisson), 10);
        expect(poissonUpperTail(k + 1, n * theta)).toBeCloseTo(1 - sum(poisson), 10);
      }),
    );
  });

  it('finds the smallest count that reaches a probability', () => {
    fc.assert(
      fc.property(trials, p, p, (n, theta, level) => {
        const r = binomialQuantile(level, n, theta);
        expect(binomialCdf(r, n, theta)).toBeGreaterThanOrEqual(level);
        expect(binomialCdf(r - 1, n, theta)).toBeLessThan(level);
        const k = poissonQuantile(level, n * theta);
        expect(poissonCdf(k, n * theta)).toBeGreaterThanOrEqual(level);
        if (k > 0) expect(poissonCdf(k - 1, n * theta)).toBeLessThan(level);
      }),
    );
  });

  it('handles certain and impossible trials', () => {
    expect(binomialProbability(3, 3, 1)).toBe(1);
    expect(binomialProbability(0, 3, 0)).toBe(1);
    expect(binomialUpperTail(4, 3, 0.5)).toBe(0);
    expect(poissonProbability(0, 0)).toBe(1);
    expect(() => binomialProbability(1.5, 3, 0.5)).toThrow(RangeError);
    expect(() => poissonUpperTail(1, -1)).toThrow(RangeError);
  });
});

describe('quantile and sum', () => {
  it('interpolates like R type 7', () => {
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
    expect(quantile([3, 1, 2], 0.1)).toBeCloseTo(1.2, 14);
    expect(() => quantile([], 0.5)).toThrow(RangeError);
  });

  it('adds without losing small values to large ones', () => {
    expect(sum([1, 1e100, 1, -1e100])).toBe(2);
  });
});
