import { describe, expect, it } from 'vitest';
import { adjustForCaseMix } from '../../../functions/_shared/comparison/adjust-for-case-mix.ts';
import { shiftSums } from '../../../functions/_shared/comparison/shift-sums.ts';
import type { Stratum } from '../../../functions/_shared/comparison/stratum.ts';
import { addSums, type Sums } from '../../../functions/_shared/comparison/sums.ts';
import { adjustCaseMix } from '../../../functions/_shared/statistics/adjust-case-mix.ts';
import { createRandom } from '../../../functions/_shared/statistics/create-random.ts';

const stratum = (branchId: string, isFirst: boolean, category: string, n: number, sum: number) =>
  ({ branchId, isFirst, category, n, sum, sumSquares: sum }) satisfies Stratum;

const totalsOf = (strata: readonly Stratum[]) =>
  new Map<string, Sums>(
    [...new Set(strata.map(({ branchId }) => branchId))].map((id) => [
      id,
      addSums(strata.filter(({ branchId }) => branchId === id)),
    ]),
  );

describe('the mix of customers', () => {
  // First visits are satisfied at 80 %, others at 95 %, in either branch; a has many first visits.
  const strata = [
    stratum('a', true, 'skin', 200, 160),
    stratum('a', false, 'skin', 100, 95),
    stratum('b', true, 'skin', 40, 32),
    stratum('b', false, 'skin', 260, 247),
  ];

  it('is taken out: two branches that treat each customer alike come out alike', () => {
    const mix = adjustForCaseMix(strata, totalsOf(strata));
    const adjusted = ['a', 'b'].map((id) => {
      const { n, sum } = totalsOf(strata).get(id)!;
      return sum / n + mix!.shifts.get(id)!;
    });
    expect(adjusted[0]).toBeCloseTo(adjusted[1]!, 12);
    expect(mix!.covariates).toEqual(['first']);
    expect(mix!.effects[0]).toBeCloseTo(-0.15, 12);
  });

  it('does not take a branch’s own quality out with it', () => {
    const better = strata.map((each) =>
      each.branchId === 'a' ? { ...each, sum: each.sum + each.n * 0.04 } : each,
    );
    const mix = adjustForCaseMix(better, totalsOf(better))!;
    const [a, b] = ['a', 'b'].map((id) => {
      const { n, sum } = totalsOf(better).get(id)!;
      return sum / n + mix.shifts.get(id)!;
    });
    expect(a! - b!).toBeCloseTo(0.04, 12);
  });

  it('is unknown where most answers know no visit', () => {
    const totals = totalsOf(strata);
    const withTotals = new Map(totals).set('b', { n: 3000, sum: 2700, sumSquares: 2700 });
    expect(adjustForCaseMix(strata, withTotals)).toBeNull();
  });

  it('is unknown where nothing varies, and without any strata', () => {
    const same = [stratum('a', true, 'skin', 50, 40), stratum('b', true, 'skin', 50, 45)];
    expect(adjustForCaseMix(same, totalsOf(same))).toBeNull();
    expect(adjustForCaseMix([], new Map())).toBeNull();
    // Varies between the branches only: whose doing it is cannot be told.
    const apart = [stratum('a', true, 'skin', 50, 40), stratum('b', false, 'skin', 50, 45)];
    expect(adjustForCaseMix(apart, totalsOf(apart))).toBeNull();
  });

  it('is the same from totals of strata as from single answers', () => {
    const random = createRandom(5);
    const rows = Array.from({ length: 300 }, () => ({
      unit: 'abc'.charAt(Math.floor(random() * 3)),
      y: Math.floor(random() * 5) + 1,
      x: [Math.floor(random() * 2), Math.floor(random() * 2)],
    }));
    const single = adjustCaseMix(rows);
    const cells = Object.values(
      Object.groupBy(rows, ({ unit, x }) => unit + x.join()),
    ) as (typeof rows)[];
    const counted = adjustCaseMix(
      cells.map((cell) => ({
        ...cell[0]!,
        y: cell.reduce((sum, { y }) => sum + y, 0) / cell.length,
        count: cell.length,
      })),
    );
    for (const [k, effect] of counted.beta.entries()) {
      expect(effect).toBeCloseTo(single.beta[k]!, 10);
    }
    for (const unit of counted.units) {
      const same = single.units.find((each) => each.unit === unit.unit)!;
      expect(unit.adjusted).toBeCloseTo(same.adjusted, 10);
    }
  });
});

describe('shifted answers', () => {
  it('stay answers that a sample can have, of the same number and the wanted mean', () => {
    const random = createRandom(6);
    for (let run = 0; run < 500; run += 1) {
      const n = 5 + Math.floor(random() * 200);
      const shift = (random() - 0.5) / 2;
      const promoters = Math.floor(random() * (n + 1));
      const detractors = Math.floor(random() * (n - promoters + 1));
      const nps = { n, sum: promoters - detractors, sumSquares: promoters + detractors };
      const moved = shiftSums('nps', nps, shift);
      expect(Math.abs(moved.sum)).toBeLessThanOrEqual(moved.sumSquares);
      expect(moved.sumSquares).toBeLessThanOrEqual(n);
      expect(Number.isInteger((moved.sumSquares + moved.sum) / 2)).toBe(true);
      const wanted = Math.min(1, Math.max(-1, nps.sum / n + shift));
      expect(Math.abs(moved.sum / n - wanted)).toBeLessThanOrEqual(0.5 / n + 1e-12);
      const share = shiftSums('share', { n, sum: promoters, sumSquares: promoters }, shift);
      expect(share.sum >= 0 && share.sum <= n && share.sum === share.sumSquares).toBe(true);
      const stars = shiftSums('mean', { n, sum: 4 * n, sumSquares: 17 * n }, shift);
      expect(stars.n * stars.sumSquares).toBeGreaterThanOrEqual(stars.sum ** 2);
    }
  });
});
