import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustCaseMix } from '../../../functions/_shared/statistics/adjust-case-mix.ts';
import { burstTest } from '../../../functions/_shared/statistics/burst-test.ts';
import { classifyAxis } from '../../../functions/_shared/statistics/classify-axis.ts';
import { createRandom } from '../../../functions/_shared/statistics/create-random.ts';
import { positivePredictiveValue } from '../../../functions/_shared/statistics/positive-predictive-value.ts';
import { type QuadrantPerson, quadrant } from '../../../functions/_shared/statistics/quadrant.ts';
import { responseSpeed } from '../../../functions/_shared/statistics/response-speed.ts';
import { scanStatistic } from '../../../functions/_shared/statistics/scan-statistic.ts';
import { shouldRaiseAlert } from '../../../functions/_shared/statistics/should-raise-alert.ts';
import { simulateScan } from '../../../functions/_shared/statistics/simulate-scan.ts';
import { solveLinearSystem } from '../../../functions/_shared/statistics/solve-linear-system.ts';
import { straightLineChance } from '../../../functions/_shared/statistics/straight-line-chance.ts';
import { straightLineExcess } from '../../../functions/_shared/statistics/straight-line-excess.ts';

describe('bursts', () => {
  it('are less surprising in a window chosen after looking', () => {
    const fixed = burstTest(6, 60, 1);
    const scanned = scanStatistic(6, 60, 1 / 60);
    expect(fixed.expected).toBe(1);
    expect(scanned).toBeGreaterThan(20 * fixed.p);
  });

  it('agree with a simulation where they matter', () => {
    const simulated = simulateScan(5, 40, 0.0125, createRandom(3), 40_000);
    expect(Math.abs(simulated - scanStatistic(5, 40, 0.0125))).toBeLessThan(0.005);
    expect(simulateScan(5, 40, 0.0125, createRandom(3), 40_000)).toBe(simulated);
  });

  it('know certain and impossible cases', () => {
    expect(scanStatistic(1, 5, 0.1)).toBe(1);
    expect(scanStatistic(6, 5, 0.1)).toBe(0);
    expect(burstTest(0, 30, 0).p).toBe(1);
    expect(() => scanStatistic(2, 5, 1)).toThrow(RangeError);
    expect(() => burstTest(2, 0, 1)).toThrow(RangeError);
  });
});

describe('straight lines', () => {
  it('are a third of honest answers to four good items', () => {
    const item = [0.01, 0.01, 0.05, 0.18, 0.75];
    expect(straightLineChance([item, item, item, item])).toBeCloseTo(0.75 ** 4 + 0.18 ** 4, 4);
    expect(() => straightLineChance([[0.5, 0.4]])).toThrow(RangeError);
    expect(() => straightLineChance([])).toThrow(RangeError);
  });

  it('raise a small p only in excess', () => {
    const rest = { successes: 60, n: 200 };
    expect(straightLineExcess({ successes: 24, n: 30 }, rest)).toBeLessThan(0.001);
    expect(straightLineExcess({ successes: 3, n: 30 }, rest)).toBeGreaterThan(0.9);
  });
});

describe('review alerts', () => {
  const evidence = {
    adjustedP: 0.05,
    effect: 3,
    practicalMinimum: 2,
    independentSignals: 2,
  };

  it('need an adjusted p, an effect that matters and two signals', () => {
    expect(shouldRaiseAlert(evidence)).toBe(true);
    expect(shouldRaiseAlert({ ...evidence, adjustedP: 0.11 })).toBe(false);
    expect(shouldRaiseAlert({ ...evidence, effect: 1 })).toBe(false);
    expect(shouldRaiseAlert({ ...evidence, independentSignals: 1 })).toBe(false);
  });

  it('are wrong three times of four when two in a hundred cheat', () => {
    expect(positivePredictiveValue(0.02, 0.8, 0.05)).toBeCloseTo(0.246, 3);
    expect(() => positivePredictiveValue(0, 0, 0)).toThrow(RangeError);
  });

  it('judge speed by the item, from three items on', () => {
    expect(responseSpeed(6, 5.9)).toBe('very_fast');
    expect(responseSpeed(6, 6)).toBe('fast');
    expect(responseSpeed(6, 12)).toBe('ok');
    expect(responseSpeed(2, 0.1)).toBe('too_few_items');
    expect(() => responseSpeed(0, 1)).toThrow(RangeError);
  });
});

describe('quadrant', () => {
  const person: QuadrantPerson = {
    performance: { score: 78, standardError: 4, cut: 72, reliability: 0.8 },
    potential: { score: 71, standardError: 3, cut: 72, reliability: 0.75 },
    n: 60,
    daysInRole: 400,
    potentialRaters: 2,
  };

  it('draws doubt on the line', () => {
    expect(quadrant(person)).toEqual({
      performance: 'high',
      potential: 'borderline',
    });
    expect([0.8, 0.79, 0.21, 0.2].map((p) => classifyAxis(p))).toEqual([
      'high',
      'borderline',
      'borderline',
      'low',
    ]);
  });

  it('does not classify the new, the rarely rated, the unreliable and the singly rated', () => {
    const weak = { ...person.performance, reliability: 0.69 };
    for (const change of [
      { n: 29 },
      { daysInRole: 89 },
      { potentialRaters: 1 },
      { performance: weak },
    ]) {
      expect(quadrant({ ...person, ...change })).toBe('not_classified');
    }
    expect(() => classifyAxis(0.5, 0.5)).toThrow(RangeError);
  });
});

describe('adjustCaseMix', () => {
  const row = fc.record({
    unit: fc.constantFrom('A', 'B', 'C'),
    y: fc.integer({ min: 0, max: 100 }),
    x: fc.tuple(fc.constantFrom(0, 1), fc.integer({ min: 0, max: 9 })),
  });
  const base = ['A', 'B', 'C'].flatMap((unit) =>
    [
      [0, 1],
      [1, 5],
      [0, 9],
      [1, 2],
    ].map((x, i) => ({ unit, y: 10 * i + x[1]!, x })),
  );

  it('does not depend on the order of rows, and keeps the overall level', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (extra) => {
        const rows = [...base, ...extra];
        const [one, other] = [adjustCaseMix(rows), adjustCaseMix([...rows].reverse())];
        for (const { unit, adjusted } of one.units) {
          const same = other.units.find((candidate) => candidate.unit === unit);
          expect(same?.adjusted).toBeCloseTo(adjusted, 8);
        }
      }),
    );
  });

  it('finds a planted effect of two covariates exactly', () => {
    const rows = base.map(({ unit, x }) => ({
      unit,
      x,
      y: { A: 80, B: 70, C: 75 }[unit]! - 12 * x[0]! + 0.5 * x[1]!,
    }));
    const { beta, units } = adjustCaseMix(rows);
    expect(beta[0]).toBeCloseTo(-12, 9);
    expect(beta[1]).toBeCloseTo(0.5, 9);
    expect(units[0]!.adjusted - units[1]!.adjusted).toBeCloseTo(10, 9);
  });

  it('refuses a covariate that never varies within a unit, and no rows', () => {
    const rows = ['A', 'A', 'B', 'B'].map((unit, i) => ({
      unit,
      y: i,
      x: [unit === 'A' ? 0 : 1],
    }));
    expect(() => adjustCaseMix(rows)).toThrow(RangeError);
    expect(() => adjustCaseMix([])).toThrow(RangeError);
  });
});

describe('solveLinearSystem', () => {
  it('solves what it is given, swapping rows when it must', () => {
    const [x, y] = solveLinearSystem(
      [
        [0, 2],
        [3, 1],
      ],
      [4, 11],
    );
    expect(x).toBeCloseTo(3, 12);
    expect(y).toBeCloseTo(2, 12);
    expect(() =>
      solveLinearSystem(
        [
          [1, 2],
          [2, 4],
        ],
        [1, 2],
      ),
    ).toThrow(RangeError);
    expect(() => solveLinearSystem([[1, 2]], [1, 2])).toThrow(RangeError);
  });
});
