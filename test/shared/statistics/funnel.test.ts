import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arcsineFunnel } from '../../../functions/_shared/statistics/arcsine-funnel.ts';
import { binomialFunnelLimit } from '../../../functions/_shared/statistics/binomial-funnel-limit.ts';
import { funnelPosition } from '../../../functions/_shared/statistics/funnel-position.ts';
import { meanFunnelLimit } from '../../../functions/_shared/statistics/mean-funnel-limit.ts';
import { overDispersion } from '../../../functions/_shared/statistics/over-dispersion.ts';
import { winsorize } from '../../../functions/_shared/statistics/winsorize.ts';

const target = fc.double({ min: 0.05, max: 0.95, noNaN: true });

describe('binomialFunnelLimit', () => {
  it('rises with the probability and closes in on the target with n', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 300 }), target, (n, theta) => {
        const at = (size: number, p: number) => binomialFunnelLimit(size, theta, p);
        expect(at(n, 0.001)).toBeLessThan(at(n, 0.025));
        expect(at(n, 0.025)).toBeLessThan(at(n, 0.975));
        expect(at(n, 0.975)).toBeLessThan(at(n, 0.999));
        expect(at(16 * n, 0.975) - at(16 * n, 0.025)).toBeLessThan(at(n, 0.975) - at(n, 0.025));
      }),
    );
  });

  it('treats both tails alike: the limits of failures mirror those of successes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 300 }), target, (n, theta) => {
        const upper = binomialFunnelLimit(n, theta, 0.975);
        const mirrored = binomialFunnelLimit(n, 1 - theta, 0.025);
        expect(Math.abs(1 - upper - mirrored)).toBeLessThanOrEqual(1.01 / n);
      }),
    );
  });

  it('refuses targets of 0 and 1', () => {
    expect(() => binomialFunnelLimit(10, 0, 0.5)).toThrow(RangeError);
    expect(() => binomialFunnelLimit(0, 0.5, 0.5)).toThrow(RangeError);
  });
});

describe('meanFunnelLimit', () => {
  it('is symmetric, and wider when units differ for reasons of their own', () => {
    const half = meanFunnelLimit(25, 4.7, 0.67, 0.975) - 4.7;
    expect(half).toBeCloseTo((1.959964 * 0.67) / 5, 6);
    expect(4.7 - meanFunnelLimit(25, 4.7, 0.67, 0.025)).toBeCloseTo(half, 12);
    expect(meanFunnelLimit(25, 4.7, 0.67, 0.975, 0.01) - 4.7).toBeGreaterThan(half);
    expect(() => meanFunnelLimit(25, 4.7, 0, 0.975)).toThrow(RangeError);
  });
});

describe('overDispersion', () => {
  const point = fc.record({
    y: fc.double({ min: -5, max: 5, noNaN: true }),
    se: fc.double({ min: 0.05, max: 2, noNaN: true }),
  });

  it('only ever pulls z towards zero, whatever the order of the units', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 40 }), (points) => {
        const run = (list: typeof points) =>
          overDispersion(
            list.map(({ y }) => y),
            list.map(({ se }) => se),
            0,
          );
        const { z, phi, additiveZ, multiplicativeZ, tau2 } = run(points);
        // Not below the mean of z² itself: where all lie on one side, an end is pulled away from zero.
        expect(phi).toBeLessThanOrEqual(Math.max(...z.map((value) => value ** 2)) * (1 + 1e-12));
        z.forEach((value, i) => {
          expect(Math.abs(additiveZ[i]!)).toBeLessThanOrEqual(Math.abs(value) + 1e-12);
          expect(Math.abs(multiplicativeZ[i]!)).toBeLessThanOrEqual(Math.abs(value) + 1e-12);
        });
        expect(run([...points].reverse()).tau2).toBeCloseTo(tau2, 9);
      }),
    );
  });

  it('pulls in an end that lies far out, so that one unit does not widen it for all', () => {
    const y = [0.5, -1, 1, -0.5, 0, 0.5, -0.5, 1, -1, 0, 12];
    const { phi, rawPhi } = overDispersion(
      y,
      y.map(() => 1),
      0,
    );
    expect(phi).toBeLessThan(1);
    expect(rawPhi).toBeGreaterThan(10);
  });

  it('finds nothing beyond chance in a calm world', () => {
    expect(overDispersion([0.5, -0.5, 0.2, -0.2], [1, 1, 1, 1], 0).tau2).toBe(0);
    expect(() => overDispersion([], [], 0)).toThrow(RangeError);
    expect(() => overDispersion([1], [0], 0)).toThrow(RangeError);
  });
});

describe('winsorize', () => {
  it('pulls in the ends and nothing else', () => {
    expect(winsorize([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 100], 0.1).values).toEqual([
      1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9,
    ]);
    expect(() => winsorize([1], 0.6)).toThrow(RangeError);
  });
});

describe('arcsineFunnel', () => {
  it('draws limits around the target that stay within 0..1', () => {
    const units = [48, 90, 130, 55].map((successes, i) => ({
      successes,
      n: 60 + 40 * i,
    }));
    const { target: theta, limitsAt } = arcsineFunnel(units, 0.9);
    const { lower, upper } = limitsAt(20, 0.001);
    expect(theta).toBe(0.9);
    expect(lower).toBeGreaterThanOrEqual(0);
    expect(lower).toBeLessThan(0.9);
    expect(upper).toBeGreaterThan(0.9);
    expect(upper).toBeLessThanOrEqual(1);
    expect(() => arcsineFunnel([{ successes: 3, n: 2 }], 0.9)).toThrow(RangeError);
    expect(() => arcsineFunnel([])).toThrow(RangeError);
  });
});

describe('funnelPosition', () => {
  const limits95 = { lower: 0.8, upper: 0.95 };
  const limits998 = { lower: 0.7, upper: 0.99 };

  it('lets only the outer limits speak when fewer than ten units are compared', () => {
    expect(funnelPosition(0.75, limits95, limits998, 12)).toBe('outside95');
    expect(funnelPosition(0.75, limits95, limits998, 6)).toBe('inside');
    expect(funnelPosition(0.65, limits95, limits998, 6)).toBe('outside998');
    expect(funnelPosition(0.995, limits95, limits998, 6)).toBe('outside998');
  });
});
