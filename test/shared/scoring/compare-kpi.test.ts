import { describe, expect, it } from 'vitest';
import { compareKpi, type KpiSample } from '../../../functions/_shared/scoring/compare-kpi.ts';
import { evaluateKpi } from '../../../functions/_shared/scoring/evaluate-kpi.ts';
import type { MeasureTotal } from '../../../functions/_shared/scoring/measure-total.ts';
import { fisherExactTest } from '../../../functions/_shared/statistics/fisher-exact-test.ts';
import { npsDifferenceTest } from '../../../functions/_shared/statistics/nps-difference-test.ts';
import { kpis } from './persons.ts';

const kpiOf = (id: string) => {
  const kpi = kpis.get(id);
  if (!kpi) throw new RangeError(id);
  return kpi;
};

function sample(id: string, totals: Record<string, Partial<MeasureTotal>>): KpiSample {
  const filled = new Map(
    Object.entries(totals).map(([measure, total]) => [
      measure,
      { n: 0, sum: 0, sumSquares: 0, histogram: null, median: null, customers: null, ...total },
    ]),
  ) as KpiSample['totals'];
  return {
    totals: filled,
    evaluation: evaluateKpi(kpiOf(id), { totals: filled, kpis, quota: null }),
  };
}

const compare = (id: string, a: KpiSample, b: KpiSample) => compareKpi(kpiOf(id), a, b, [a, b]);

describe('a part against the rest', () => {
  it('is Fisher’s test for a share', () => {
    const a = sample('C01', { first_visit_deal: { n: 40, sum: 30 } });
    const b = sample('C01', { first_visit_deal: { n: 200, sum: 90 } });
    const test = compare('C01', a, b);
    expect(test?.difference).toBeCloseTo(0.3, 12);
    expect(test?.p).toBe(fisherExactTest({ successes: 30, n: 40 }, { successes: 90, n: 200 }));
  });

  it('counts shared deals as parts of one deal, not as ten thousand', () => {
    const of = (refunded: number, all: number) =>
      sample('C06', {
        refunded_deal_share: { n: 3, sum: refunded },
        deal_share: { n: 40, sum: all },
      });
    const test = compare('C06', of(20_000, 200_000), of(30_000, 600_000));
    expect(test?.p).toBe(fisherExactTest({ successes: 2, n: 20 }, { successes: 3, n: 60 }));
  });

  it('is the adjusted test for NPS, in points', () => {
    const histogram = (d: number, p: number, r: number) => [d, 0, 0, 0, 0, 0, 0, p, 0, r, 0];
    const a = sample('NPS', { nps: { n: 60, histogram: histogram(5, 5, 50) } });
    const b = sample('NPS', { nps: { n: 300, histogram: histogram(60, 60, 180) } });
    const test = compare('NPS', a, b);
    expect(test?.difference).toBeCloseTo(75 - 40, 10);
    const expected = npsDifferenceTest(
      { detractors: 5, passives: 5, promoters: 50 },
      { detractors: 60, passives: 60, promoters: 180 },
    );
    expect(test?.p).toBe(expected.p);
  });

  it('of stars that nobody varied in proves nothing', () => {
    const fives = sample('C03', { rating: { n: 6, sum: 30, sumSquares: 150 } });
    const rest = sample('C03', { rating: { n: 200, sum: 930, sumSquares: 4410 } });
    expect(compare('C03', fives, rest)?.p).toBeGreaterThan(0.05);
  });

  it('has the difference within its interval and changes sign with its sides, for rates too', () => {
    const of = (complaints: number, visits: number) =>
      sample('CPH', {
        complaint: { n: complaints, sum: complaints },
        visit: { n: visits, sum: visits },
      });
    const [a, b] = [of(9, 300), of(20, 2_000)];
    const there = compare('CPH', a, b);
    const back = compare('CPH', b, a);
    expect(there?.difference).toBeCloseTo(2, 10);
    expect(there?.p).toBeLessThan(0.05);
    expect(there?.lower).toBeLessThan(2);
    expect(there?.upper).toBeGreaterThan(2);
    expect(back?.difference).toBeCloseTo(-2, 10);
    expect(back?.lower).toBeCloseTo(-(there?.upper ?? 0), 10);
  });

  it('has no test for an index, and none against nothing', () => {
    const osi = sample('OSI', { rating: { n: 50, sum: 230, sumSquares: 1080 } });
    expect(compare('OSI', osi, osi)).toBeNull();
    const nobody = sample('C01', {});
    const somebody = sample('C01', { first_visit_deal: { n: 40, sum: 30 } });
    expect(compare('C01', somebody, nobody)).toBeNull();
  });
});
