import { describe, expect, it } from 'vitest';
import { fraction } from '../../../functions/_shared/numbers/fraction.ts';
import { canonicalJson } from '../../../functions/_shared/scoring/canonical-json.ts';
import { evaluateKpi } from '../../../functions/_shared/scoring/evaluate-kpi.ts';
import { freezePrior } from '../../../functions/_shared/scoring/freeze-prior.ts';
import { kpiInterval } from '../../../functions/_shared/scoring/kpi-interval.ts';
import {
  addTotals,
  effectiveN,
  type MeasureTotal,
} from '../../../functions/_shared/scoring/measure-total.ts';
import { daysIn } from '../../../functions/_shared/scoring/period.ts';
import { PriorSchema } from '../../../functions/_shared/scoring/prior.ts';
import { scorePeriod } from '../../../functions/_shared/scoring/score-period.ts';
import { inputsOf, kpis, planOf, posting, total } from './persons.ts';

describe('canonicalJson', () => {
  it('writes keys in order, fractions and bigints as text, and no blanks', () => {
    const value = {
      b: [1, null, true],
      a: fraction(6, -8),
      c: { z: 5n, y: 'ü"' },
      d: undefined,
      e: -0,
    };
    expect(canonicalJson(value)).toBe(
      '{"a":"-3/4","b":[1,null,true],"c":{"y":"ü\\"","z":"5"},"e":0}',
    );
  });
  it('sorts by code unit, as every machine does', () => {
    expect(canonicalJson({ é: 1, z: 2, B: 3, a: 4 })).toBe('{"B":3,"a":4,"z":2,"é":1}');
  });
  it.each([
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [new Map()],
    [new Date(0)],
    [undefined],
    [() => 1],
  ])('refuses %s instead of writing something else', (value) =>
    expect(() => canonicalJson([value])).toThrow(RangeError),
  );
});

describe('a period', () => {
  it('is half-open', () => {
    expect(daysIn({ start: '2028-02-01', end: '2028-03-01' })).toBe(29);
  });
  it.each([
    ['2026-11-01', '2026-11-01'],
    ['2026-11-02', '2026-11-01'],
    ['2026-11', '2026-12'],
    ['2026-11-01', '2026-13-01'],
  ])('is refused from %s to %s', (start, end) => {
    expect(() => daysIn({ start, end })).toThrow(RangeError);
  });
});

describe('a total', () => {
  const seconds = (n: number, median: number): MeasureTotal => ({
    n,
    sum: n * median,
    sumSquares: 0,
    histogram: null,
    median,
    customers: null,
  });
  it('has no median of two medians', () => {
    expect(addTotals(seconds(3, 20), seconds(3, 40)).median).toBeNull();
    expect(addTotals(seconds(0, 0), seconds(3, 40)).median).toBe(40);
  });
  it('adds customers to answers of customers nobody counted', () => {
    const [counted, plain] = [{ ...seconds(6, 1), customers: 5 }, seconds(3, 1)];
    expect(addTotals(counted, plain).customers).toBe(8);
    expect(addTotals(plain, plain).customers).toBeNull();
    expect([counted, plain].map(effectiveN)).toEqual([5, 3]);
  });
  it('refuses to leave the exact integers', () => {
    const huge = { ...seconds(1, 1), sum: Number.MAX_SAFE_INTEGER };
    expect(() => addTotals(huge, seconds(1, 1))).toThrow(RangeError);
  });
});

describe('a figure beside a value', () => {
  it('is shown and never scored: the median of seconds, the share that was rated', () => {
    const agent = { role: 'service' } as const;
    const inputs = inputsOf({
      postings: [posting(agent)],
      totals: [
        total('chat_fast', 10, 8, agent),
        total('reply_seconds', 10, 400, { ...agent, median: 31 }),
        total('chat_rated', 10, 6, agent),
        total('chat_satisfied', 6, 5, agent),
      ],
    });
    const [k01, , k03] = scorePeriod(inputs, [planOf('service')])[0]!.segments[0]!.items;
    expect([k01!.beside, k03!.beside]).toEqual([31, 0.6]);
  });
});

describe('an interval', () => {
  const of = (kpiId: string, totals: [Parameters<typeof total>[0], number, number][]) => {
    const map = new Map(
      totals.map(([measure, n, sum]) => [measure, total(measure, n, sum)] as const),
    );
    const kpi = kpis.get(kpiId)!;
    return kpiInterval(kpi, evaluateKpi(kpi, { totals: map, kpis, quota: null }), map);
  };
  it('of ten fives is not a point', () => {
    // half = 1.96 × 0.67 / √10 = 0.4153
    const interval = of('C03', [['rating', 10, 50]])!;
    expect(interval.lower).toBeCloseTo(4.5847, 3);
    expect(interval.upper).toBe(5);
  });
  it('of ten fives by four customers is as wide as that of four', () => {
    const kpi = kpis.get('C03')!;
    const ask = (n: number, customers: number | null) => {
      const totals = new Map([['rating', total('rating', n, 5 * n, { customers })]] as const);
      return kpiInterval(kpi, evaluateKpi(kpi, { totals, kpis, quota: null }), totals);
    };
    expect(ask(10, 4)).toEqual(ask(4, null));
  });
  it('of 3 complaints in 500 procedures is Garwood’s, per 100', () => {
    const interval = of('D06', [
      ['complaint_upheld', 3, 3],
      ['procedure', 500, 500],
    ])!;
    expect(interval.lower).toBeCloseTo(0.1237, 3);
    expect(interval.upper).toBeCloseTo(1.7535, 3);
  });
  it('does not exist for points of a checklist and for money', () => {
    expect(
      of('N05', [
        ['inspection_points_earned', 1, 96],
        ['inspection_points_possible', 1, 100],
      ]),
    ).toBeNull();
    expect(
      of('M04', [
        ['campaign_receipts_fen', 2, 500],
        ['campaign_cost_fen', 1, 100],
      ]),
    ).toBeNull();
  });
});

describe('a frozen prior', () => {
  const people = (means: number[], n: number) =>
    means.map((mean) => ({
      n,
      sum: Math.round(mean * n),
      sumSquares: Math.round(mean * n) * 4 + n,
    }));
  const spread = Array.from({ length: 20 }, (_, at) => 0.3 + at / 50);

  it('is text that its schema accepts and the engine can shrink with', () => {
    const prior = freezePrior(kpis.get('C01')!, 'consultant', people(spread, 100))!;
    expect(PriorSchema.parse(prior)).toEqual(prior);
    expect(prior).toMatchObject({ kind: 'beta', kpiId: 'C01', role: 'consultant', unitCount: 20 });
    const { alpha, beta } = prior as { alpha: string; beta: string };
    expect(Number(alpha) / (Number(alpha) + Number(beta))).toBeCloseTo(0.49, 2);
  });
  it('pulls everybody to the mean where nobody differs', () => {
    const same = freezePrior(
      kpis.get('C01')!,
      'consultant',
      people(
        spread.map(() => 0.5),
        100,
      ),
    );
    expect(same).toMatchObject({ alpha: '50000.000000', beta: '50000.000000' });
  });
  it('of ratings has the variance between and within people', () => {
    // half of each person’s answers one star above, half below the mean: within = n/(n − 1)
    const units = Array.from({ length: 12 }, (_, at) => {
      const mean = 3 + (at % 2);
      return { n: 100, sum: mean * 100, sumSquares: 50 * (mean - 1) ** 2 + 50 * (mean + 1) ** 2 };
    });
    const prior = freezePrior(kpis.get('C03')!, 'consultant', units)!;
    expect(prior).toMatchObject({
      kind: 'normal',
      mean: '3.500000',
      withinVariance: '1.010101010',
    });
    // between: 3/11 observed, less 0.0101 of chance
    expect(Number((prior as { betweenVariance: string }).betweenVariance)).toBeCloseTo(
      3 / 11 - 0.0101,
      3,
    );
  });
  it('does not exist for fewer than ten people, or a KPI that is never shrunk', () => {
    expect(freezePrior(kpis.get('C01')!, 'consultant', people(spread.slice(0, 9), 100))).toBeNull();
    expect(freezePrior(kpis.get('N05')!, 'nurse', people(spread, 100))).toBeNull();
    expect(
      freezePrior(
        kpis.get('C01')!,
        'consultant',
        people(
          spread.map(() => 1),
          10,
        ),
      ),
    ).toBeNull();
  });
});
