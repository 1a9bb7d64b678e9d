import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../../../functions/_shared/statistics/benjamini-hochberg.ts';
import { bonferroni } from '../../../functions/_shared/statistics/bonferroni.ts';
import { createRandom } from '../../../functions/_shared/statistics/create-random.ts';
import { expectedRanks } from '../../../functions/_shared/statistics/expected-ranks.ts';
import { holm } from '../../../functions/_shared/statistics/holm.ts';
import { probabilityBest } from '../../../functions/_shared/statistics/probability-best.ts';
import { probabilityTop } from '../../../functions/_shared/statistics/probability-top.ts';
import { rankIntervals } from '../../../functions/_shared/statistics/rank-intervals.ts';
import { simulateTop } from '../../../functions/_shared/statistics/simulate-top.ts';
import { tieGroups } from '../../../functions/_shared/statistics/tie-groups.ts';

const unit = fc.record({
  mean: fc.double({ min: 1, max: 5, noNaN: true }),
  sd: fc.double({ min: 0.02, max: 0.5, noNaN: true }),
});
const units = fc.array(unit, { minLength: 1, maxLength: 12 });
const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
  minLength: 1,
});
const total = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/** Five people whose order a league table would print without a blush. */
const five = [4.85, 4.8, 4.78, 4.7, 4.5].map((mean, i) => ({
  mean,
  sd: [0.05, 0.08, 0.04, 0.06, 0.1][i]!,
}));

describe('probabilities of rank', () => {
  it('add up: best to 1, top k to k, expected ranks to J(J + 1)/2', () => {
    fc.assert(
      fc.property(units, fc.integer({ min: 1, max: 4 }), (list, k) => {
        expect(total(probabilityTop(list, k))).toBeCloseTo(Math.min(k, list.length), 6);
        expect(total(expectedRanks(list))).toBeCloseTo((list.length * (list.length + 1)) / 2, 8);
      }),
      { numRuns: 40 },
    );
  });

  it('stay accurate when one rival is known far better than another', () => {
    const [, vague] = probabilityBest([
      { mean: 0, sd: 0.001 },
      { mean: 0.5, sd: 1 },
    ]);
    expect(vague).toBeCloseTo(0.691462, 6);
  });

  it('agree with a simulation, which repeats itself from its seed', () => {
    const simulated = simulateTop(five, 2, createRandom(7), 20_000);
    probabilityTop(five, 2).forEach((p, i) => {
      expect(Math.abs(simulated[i]! - p)).toBeLessThan(0.015);
    });
    expect(simulateTop(five, 2, createRandom(7), 20_000)).toEqual(simulated);
    expect(simulateTop(five, 2, createRandom(8), 20_000)).not.toEqual(simulated);
  });

  it('refuse no units, an sd of zero and k below one', () => {
    expect(() => probabilityBest([])).toThrow(RangeError);
    expect(() => expectedRanks([{ mean: 1, sd: 0 }])).toThrow(RangeError);
    expect(() => probabilityTop(five, 0)).toThrow(RangeError);
    expect(() => rankIntervals(five, 2)).toThrow(RangeError);
  });
});

describe('rankIntervals', () => {
  it('names no winner of five: ranks 1–4, 1–5, 1–5, 1–5, 2–5', () => {
    expect(rankIntervals(five).map(({ lower, upper }) => `${lower}–${upper}`)).toEqual([
      '1–4',
      '1–5',
      '1–5',
      '1–5',
      '2–5',
    ]);
  });

  it('contain the observed rank and follow a change of order', () => {
    fc.assert(
      fc.property(units, (list) => {
        const intervals = rankIntervals(list);
        list.forEach(({ mean }, i) => {
          const best = 1 + list.filter((other) => other.mean > mean).length;
          expect(intervals[i]!.lower).toBeLessThanOrEqual(best);
          expect(intervals[i]!.upper).toBeGreaterThanOrEqual(best);
        });
        expect(rankIntervals([...list].reverse())).toEqual([...intervals].reverse());
      }),
    );
  });
});

describe('tieGroups', () => {
  it('cover all ranks once, best first', () => {
    fc.assert(
      fc.property(units, (list) => {
        const groups = tieGroups(list);
        expect(groups.flatMap(({ members }) => members).sort((a, b) => a - b)).toEqual(
          list.map((_, i) => i),
        );
        let next = 1;
        for (const { first, last, members } of groups) {
          expect(first).toBe(next);
          expect(last - first + 1).toBe(members.length);
          next = last + 1;
        }
      }),
    );
  });

  it('separate people who differ beyond doubt', () => {
    const two = tieGroups([
      { mean: 3, sd: 0.1 },
      { mean: 5, sd: 0.1 },
    ]);
    expect(two.map(({ members }) => members)).toEqual([[1], [0]]);
  });
});

describe('adjusted p-values', () => {
  it('reject 4 of the 15 of Benjamini & Hochberg 1995, Bonferroni 3', () => {
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
      0.6528, 0.759, 1,
    ];
    expect(benjaminiHochberg(p).filter((q) => q <= 0.05)).toHaveLength(4);
    expect(bonferroni(p).filter((q) => q <= 0.05)).toHaveLength(3);
  });

  it('are never below p nor above 1, keep the order of p, and ignore the order of rows', () => {
    fc.assert(
      fc.property(pValues, (p) => {
        for (const adjust of [benjaminiHochberg, holm]) {
          const q = adjust(p);
          q.forEach((value, i) => {
            expect(value).toBeGreaterThanOrEqual(p[i]!);
            expect(value).toBeLessThanOrEqual(1);
            q.forEach((other, j) => {
              if (p[i]! < p[j]!) expect(value).toBeLessThanOrEqual(other);
            });
          });
          expect(adjust([...p].reverse())).toEqual([...q].reverse());
        }
      }),
    );
  });

  it('rank: Benjamini–Hochberg ≤ Holm ≤ Bonferroni', () => {
    fc.assert(
      fc.property(pValues, (p) => {
        const [bh, step, plain] = [benjaminiHochberg(p), holm(p), bonferroni(p)];
        p.forEach((_, i) => {
          expect(bh[i]!).toBeLessThanOrEqual(step[i]! + 1e-12);
          expect(step[i]!).toBeLessThanOrEqual(plain[i]! + 1e-12);
        });
      }),
    );
  });

  it('refuse what is no probability', () => {
    expect(() => benjaminiHochberg([0.5, 1.2])).toThrow(RangeError);
    expect(() => holm([Number.NaN])).toThrow(RangeError);
    expect(benjaminiHochberg([])).toEqual([]);
  });
});

describe('createRandom', () => {
  it('gives the same numbers for the same seed, strictly between 0 and 1', () => {
    const [a, b] = [createRandom(42), createRandom(42)];
    const draws = Array.from({ length: 10_000 }, a);
    expect(Array.from({ length: 10_000 }, b)).toEqual(draws);
    expect(draws.every((x) => x > 0 && x < 1)).toBe(true);
    expect(total(draws) / draws.length).toBeCloseTo(0.5, 1);
    expect(() => createRandom(0.5)).toThrow(RangeError);
  });
});
