import { describe, expect, it } from 'vitest';
import { fraction } from '../../../functions/_shared/numbers/fraction.ts';
import { fractionToText } from '../../../functions/_shared/numbers/fraction-to-text.ts';
import { parseDecimal } from '../../../functions/_shared/numbers/parse-decimal.ts';
import type { Phase, Plan, PlanItem } from '../../../functions/_shared/plans/plan.ts';
import { readKnots } from '../../../functions/_shared/scoring/curve-knot.ts';
import { scoreOnCurve } from '../../../functions/_shared/scoring/score-on-curve.ts';
import { scorePeriod } from '../../../functions/_shared/scoring/score-period.ts';
import type { ScoringInputs } from '../../../functions/_shared/scoring/scoring-inputs.ts';
import { whatIf } from '../../../functions/_shared/scoring/what-if.ts';
import { inputsOf, planOf, posting, starPrior, total } from './persons.ts';

const plan = planOf('consultant');

/*
 * Lin's November, by hand. Curves: C01 (0.30→0)(0.40→60)(0.50→100)(0.60→120), and so on.
 *   C01  9/20   = 0.45   60 + 40 × 0.05/0.10         =  80        × 25 % = 20
 *   C02 19/20   = 0.95   at the target               = 100        × 20 % = 20
 *   C03 92/20   = 4.6    at the target               = 100        × 20 % = 20
 *   C04  3/6    = 0.50   60 + 40 × 0.05/0.15         =  73 1/3    × 10 % =  7 1/3
 *   C05  5/50   = 0.10   100 + 20 × 0.02/0.04        = 110        × 10 % = 11
 *   C06  1/25   = 0.04   100 − 40 × 0.01/0.03        =  86 2/3    × 10 % =  8 2/3
 *   C07  1/8    = 0.125  60 × 0.075/0.10             =  45        ×  5 % =  2 1/4
 *                                                                          89 1/4
 */
const november = [
  total('first_visit_deal', 20, 9),
  total('follow_up_on_time', 20, 19),
  total('rating', 20, 92),
  total('first_contact_success', 6, 3),
  total('customer_referred', 50, 5),
  total('deal_share', 25, 250_000),
  total('refunded_deal_share', 1, 10_000),
  total('return_visit_deal', 8, 1),
];

function score(inputs: Partial<ScoringInputs> = {}, plans: readonly Plan[] = [plan]) {
  const [appraisal] = scorePeriod(inputsOf({ totals: november, ...inputs }), plans);
  return appraisal!;
}

const without = (...measures: string[]) =>
  november.filter(({ measure }) => !measures.includes(measure));
const inPhase = (phase: Phase): Plan => ({ ...plan, phase });
const withItem = (kpiId: string, change: Partial<PlanItem>): Plan => ({
  ...plan,
  items: plan.items.map((item) => (item.kpiId === kpiId ? { ...item, ...change } : item)),
});

describe('a whole month', () => {
  it('is 89.25', () => {
    const appraisal = score();
    expect(appraisal.totalBp).toBe(8925);
    expect(fractionToText(appraisal.exact!)).toBe('8925');
    expect(appraisal.rankObstacles).toEqual([]);
    expect(appraisal.awardObstacles).toEqual([]);
  });
  it('explains each KPI from its counts to its points', () => {
    const items = score().segments[0]!.items.map((item) => [
      item.kpiId,
      fractionToText(item.numerator!),
      fractionToText(item.denominator!),
      fractionToText(item.value!),
      item.n,
      fractionToText(item.score!),
      item.contributionBp,
    ]);
    expect(items).toEqual([
      ['C01', '9', '20', '9/20', 20, '8000', 2000],
      ['C02', '19', '20', '19/20', 20, '10000', 2000],
      ['C03', '92', '20', '23/5', 20, '10000', 2000],
      ['C04', '3', '6', '1/2', 6, '22000/3', 733],
      ['C05', '5', '50', '1/10', 50, '11000', 1100],
      ['C06', '10000', '250000', '1/25', 25, '26000/3', 867],
      ['C07', '1', '8', '1/8', 8, '4500', 225],
    ]);
  });
  it('says where on the curve a value lies', () => {
    const [c01] = score().segments[0]!.items;
    const { below, above, way } = c01!.position!;
    expect([below?.scoreBp, above?.scoreBp, fractionToText(way)]).toEqual([6000, 10_000, '1/2']);
    // Wilson for 9 of 20
    expect(c01!.interval!.lower).toBeCloseTo(0.2582, 4);
    expect(c01!.interval!.upper).toBeCloseTo(0.6579, 4);
  });
});

describe('missing', () => {
  it('is not zero: weight goes to the others in proportion', () => {
    const appraisal = score({ totals: without('customer_referred', 'return_visit_deal') });
    const [segment] = appraisal.segments;
    // 76 points of 85 % = 89.4117…; were missing zero, it would be 76.00
    expect(appraisal.totalBp).toBe(8941);
    expect(fractionToText(appraisal.exact!)).toBe('152000/17');
    expect([segment!.presentWeightBp, segment!.worstBp, segment!.bestBp]).toEqual([
      8500, 7600, 9100,
    ]);
    // 2500/8500 = 2941.18, 2000/8500 = 2352.94 twice, 1000/8500 = 1176.47 twice: three left over
    expect(segment!.items.map(({ weightAfterBp }) => weightAfterBp)).toEqual([
      2941, 2353, 2353, 1177, 0, 1176, 0,
    ]);
    expect(segment!.items[4]).toMatchObject({ value: null, reason: 'no_records', scoreBp: null });
  });
  it('leaves no total below 70 % of the weight, and one at 70 % exactly', () => {
    const at70 = score({ totals: without('rating', 'customer_referred') });
    expect(at70.segments[0]!.presentWeightBp).toBe(7000);
    expect(at70.totalBp).not.toBeNull();
    const below = score({ totals: without('rating', 'customer_referred', 'return_visit_deal') });
    expect(below).toMatchObject({ totalBp: null, obstacle: 'no_composite' });
    expect(below.segments[0]).toMatchObject({ obstacle: 'too_little_weight', compositeBp: null });
    expect(below.rankObstacles).toEqual(['no_total']);
  });
  it('leaves no total with fewer than three KPIs, whatever they weigh', () => {
    const heavy: Plan = {
      ...plan,
      items: plan.items.map((item) => ({
        ...item,
        weightBp: { C01: 5000, C02: 4000, C03: 1000 }[item.kpiId] ?? 0,
      })),
    };
    expect(score({ totals: without('rating') }, [heavy]).segments[0]!.obstacle).toBe(
      'too_few_kpis',
    );
    expect(score({}, [heavy]).totalBp).toBe(9000);
  });
  it('says when nothing at all is there', () => {
    const empty = score({ totals: [] });
    expect(empty).toMatchObject({ totalBp: null, ungatedBp: null, obstacle: 'no_composite' });
    expect(empty.segments[0]).toMatchObject({ presentWeightBp: 0, worstBp: null });
  });
});

describe('gates and vetoes', () => {
  const veto = { id: 'g', employeeId: 'lin', cause: 'G4', occurredOn: '2026-11-30' } as const;
  it('a KPI below its gate scores 0, and only that one', () => {
    const gated = score({}, [withItem('C03', { gate: '4.61' })]);
    expect(gated.totalBp).toBe(6925);
    expect(gated.failedGates).toEqual(['C03']);
    expect(gated.awardObstacles).toEqual(['gate']);
    expect(score({}, [withItem('C03', { gate: '4.6' })]).totalBp).toBe(8925);
  });
  it('a gate of a lower-is-better KPI works the other way round', () => {
    expect(score({}, [withItem('C06', { gate: '0.04' })]).totalBp).toBe(8925);
    expect(score({}, [withItem('C06', { gate: '0.039' })]).failedGates).toEqual(['C06']);
  });
  it('a veto caps the total at 59.99 and keeps the un-gated total beside it', () => {
    expect(score({ vetoes: [veto] })).toMatchObject({
      totalBp: 5999,
      ungatedBp: 8925,
      vetoes: [veto],
      awardObstacles: ['veto'],
    });
  });
  it('a veto never raises a total, and one of another month or person does nothing', () => {
    const low = [withItem('C01', { gate: '1' }), withItem('C01', { gate: '1' })].slice(0, 1);
    const weak = low.map((one) => ({
      ...one,
      items: one.items.map((item) => ({ ...item, gate: item.weightBp > 500 ? bad(item) : null })),
    }));
    const ungated = score({}, weak).totalBp!;
    expect(ungated).toBeLessThan(5999);
    expect(score({ vetoes: [veto] }, weak).totalBp).toBe(ungated);
    expect(score({ vetoes: [{ ...veto, occurredOn: '2026-12-01' }] }).totalBp).toBe(8925);
    expect(score({ vetoes: [{ ...veto, employeeId: 'lan' }] }).totalBp).toBe(8925);
  });
  function bad({ kpiId }: PlanItem): string {
    return kpiId === 'C06' ? '0' : '10';
  }
});

describe('few observations', () => {
  it('are provisional: shown, never ranked or awarded', () => {
    const few = score({ totals: [...without('rating'), total('rating', 9, 42)] });
    expect(few.provisionalKpis).toEqual(['C03']);
    expect(few.rankObstacles).toEqual(['provisional']);
    expect(few.totalBp).not.toBeNull();
    const enough = score({ totals: [...without('rating'), total('rating', 10, 46)] });
    expect(enough.rankObstacles).toEqual([]);
  });
  it('are those of different customers: one who came again is one', () => {
    const twelve = (customers: number | null) =>
      score({ totals: [...without('rating'), total('rating', 12, 55, { customers })] });
    expect(twelve(9).provisionalKpis).toEqual(['C03']);
    expect(twelve(10).provisionalKpis).toEqual([]);
    expect(twelve(null).provisionalKpis).toEqual([]);
    expect(twelve(9).totalBp).toBe(twelve(null).totalBp);
    const c03 = twelve(9).segments[0]!.items[2]!;
    expect([c03.n, c03.effectiveN]).toEqual([12, 9]);
  });
});

describe('trial and ramp', () => {
  it('a trial computes everything and ranks nothing', () => {
    expect(score({}, [inPhase({ kind: 'trial' })])).toMatchObject({
      totalBp: 8925,
      isTrial: true,
      rankObstacles: ['trial'],
    });
  });
  it('a ramp counts its share and grants 100 for the rest', () => {
    const at = (shareBp: number) => score({}, [inPhase({ kind: 'ramp', shareBp })]);
    // half of 89.25 and half of 100 is 94.625, and a half goes up
    expect([at(0), at(5000), at(10_000)].map(({ totalBp }) => totalBp)).toEqual([
      10_000, 9463, 8925,
    ]);
    expect(fractionToText(at(5000).exact!)).toBe('18925/2');
    expect(at(5000).segments[0]!.compositeBp).toBe(8925);
  });
  it('a veto caps after the ramp', () => {
    const vetoes = [{ id: 'g', employeeId: 'lin', cause: 'G1', occurredOn: '2026-11-02' } as const];
    expect(score({ vetoes }, [inPhase({ kind: 'ramp', shareBp: 0 })])).toMatchObject({
      totalBp: 5999,
      ungatedBp: 10_000,
    });
  });
});

describe('shrinkage', () => {
  it('of a rating is exact: tau² / (tau² + sigma²/n)', () => {
    const appraisal = score({
      priors: [starPrior],
    });
    const c03 = appraisal.segments[0]!.items[2]!;
    // 0.0225 / (0.0225 + 0.4489/20) = 0.0225 / 0.044945 = 4500/8989
    expect(fractionToText(c03.shrunk!.reliability)).toBe('4500/8989');
    // 4.5 + 4500/8989 × 0.1
    expect(fractionToText(c03.shrunk!.value)).toBe('81801/17978');
    expect(fractionToText(c03.value!)).toBe('23/5');
    expect(c03.scoredOn).toBe('shrunk');
    // 60 + 40 × (4.55006 − 4.3)/0.3 = 93.3418
    expect(c03.scoreBp).toBe(9334);
  });
  it('of a rating trusts as many answers as there were customers', () => {
    const c03Of = (n: number, customers: number | null) => {
      const totals = [...without('rating'), total('rating', n, 4 * n, { customers })];
      return score({ totals, priors: [starPrior] }).segments[0]!.items[2]!;
    };
    const [returning, strangers] = [c03Of(20, 16), c03Of(16, null)];
    expect(returning.shrunk).toEqual(strangers.shrunk);
    expect(returning.value).toEqual(strangers.value);
  });
  it('of a proportion is (k + alpha)/(n + alpha + beta)', () => {
    const prior = {
      kind: 'beta',
      kpiId: 'C01',
      role: 'consultant',
      alpha: '10',
      beta: '15',
      unitCount: 40,
    } as const;
    const c01 = score({ priors: [prior] }).segments[0]!.items[0]!;
    expect(fractionToText(c01.shrunk!.value)).toBe('19/45');
    expect(fractionToText(c01.shrunk!.reliability)).toBe('4/9');
    expect(fractionToText(c01.shrunk!.priorMean)).toBe('2/5');
    // 60 + 40 × (0.4222… − 0.40)/0.10 = 68 8/9
    expect(fractionToText(c01.score!)).toBe('62000/9');
  });
  it('counts a shared deal as the part it is', () => {
    const prior = {
      kind: 'beta',
      kpiId: 'C06',
      role: 'consultant',
      alpha: '1',
      beta: '29',
      unitCount: 40,
    } as const;
    const totals = [
      ...without('deal_share', 'refunded_deal_share'),
      total('deal_share', 30, 250_000),
      total('refunded_deal_share', 1, 5_000),
    ];
    const c06 = score({ priors: [prior], totals }).segments[0]!.items[5]!;
    // 25 deals and half a refund: (0.5 + 1)/(25 + 30)
    expect(fractionToText(c06.shrunk!.value)).toBe('3/110');
  });
  it('is left out when the plan says so, and when the prior is of another role', () => {
    const prior = {
      kind: 'beta',
      kpiId: 'C01',
      role: 'consultant',
      alpha: '10',
      beta: '15',
      unitCount: 40,
    } as const;
    expect(score({ priors: [prior] }, [withItem('C01', { isShrunk: false })]).totalBp).toBe(8925);
    expect(score({ priors: [{ ...prior, role: 'doctor' }] }).totalBp).toBe(8925);
  });
});

describe('targets', () => {
  const target = (value: string) =>
    ({
      kpiId: 'C01',
      quantity: 'target',
      scope: { level: 'employee', employeeId: 'lin' },
      value,
    }) as const;
  it('agreed with a person move the curve in proportion', () => {
    // target 0.45 instead of 0.50: the value 0.45 now is 90 % of the way to nothing less than 100
    const c01 = score({ targets: [target('0.45')] }).segments[0]!.items[0]!;
    expect([c01.scoreBp, c01.isOwnTarget, fractionToText(c01.target)]).toEqual([
      10_000,
      true,
      '9/20',
    ]);
    // target 0.60: 0.45 lies where 0.375 lay: 60 × 0.075/0.10 = 45
    expect(score({ targets: [target('0.60')] }).segments[0]!.items[0]!.scoreBp).toBe(4500);
  });
  it('ask of half a month half of the quota', () => {
    const quota = {
      kpiId: 'M01',
      quantity: 'quota',
      scope: { level: 'chain' },
      value: '40',
    } as const;
    const [appraisal] = scorePeriod(
      inputsOf({
        postings: [posting({ role: 'marketing', from: '2026-11-16' })],
        totals: [total('lead_valid', 18, 18, { role: 'marketing' })],
        targets: [quota],
      }),
      [planOf('marketing')],
    );
    // 18 of 40 × 15/30 = 20
    const m01 = appraisal!.segments[0]!.items[0]!;
    expect([fractionToText(m01.quota!), fractionToText(m01.value!)]).toEqual(['20', '9/10']);
  });
});

describe('a transfer', () => {
  const moved = [posting({ until: '2026-11-11' }), posting({ branchId: 'bj', from: '2026-11-11' })];
  const better = [...without('first_visit_deal'), total('first_visit_deal', 20, 12)].map((one) => ({
    ...one,
    branchId: 'bj',
  }));

  it('is the day-weighted mean of both', () => {
    const appraisal = score({ postings: moved, totals: [...november, ...better] });
    // Jing'an: 89.25 for 10 days. Beijing: C01 12/20 = 120 × 25 % = 30, so 99.25 for 20 days.
    // (89.25 × 10 + 99.25 × 20) / 30 = 95.91666…
    expect(
      appraisal.segments.map(({ branchId, days, compositeBp, dayShareBp }) => [
        branchId,
        days,
        compositeBp,
        dayShareBp,
      ]),
    ).toEqual([
      ['sh', 10, 8925, 3333],
      ['bj', 20, 9925, 6667],
    ]);
    expect(appraisal.totalBp).toBe(9592);
    expect(fractionToText(appraisal.exact!)).toBe('28775/3');
  });
  it('scores each role with its own plan', () => {
    const service = total('chat_fast', 30, 24, { role: 'service' });
    const appraisal = score(
      {
        postings: [
          posting({ until: '2026-11-26' }),
          posting({ role: 'service', from: '2026-11-26' }),
        ],
        totals: [...november, service],
      },
      [plan, planOf('service')],
    );
    // the five days as an agent have one KPI of 25 %: no composite, and 25 of 30 days are enough
    expect(
      appraisal.segments.map(({ role, compositeBp, obstacle }) => [role, compositeBp, obstacle]),
    ).toEqual([
      ['consultant', 8925, null],
      ['service', null, 'too_little_weight'],
    ]);
    expect(appraisal.totalBp).toBe(8925);
  });
  it('has no total when less than 70 % of the days can be scored', () => {
    const appraisal = score({
      postings: [
        posting({ until: '2026-11-21' }),
        posting({ role: 'service', from: '2026-11-21' }),
      ],
    });
    expect(appraisal).toMatchObject({ totalBp: null, obstacle: 'too_few_days' });
    expect(appraisal.segments[1]).toMatchObject({ obstacle: 'no_plan', items: [] });
  });
  it('keeps an outcome that closed after it with the person', () => {
    const late = total('return_visit_deal', 8, 1, { branchId: 'hz' });
    const appraisal = score({ totals: [...without('return_visit_deal'), late] });
    expect(appraisal.totalBp).toBe(8925);
  });
  it('counts work of a role no longer held as stray, in no score', () => {
    const stray = total('chat_fast', 12, 12, { role: 'service' });
    expect(score({ totals: [...november, stray] })).toMatchObject({
      totalBp: 8925,
      strayObservations: 12,
    });
  });
  it('makes no second segment of a week away', () => {
    const away = [posting({ until: '2026-11-08' }), posting({ from: '2026-11-15' })];
    const appraisal = score({ postings: away });
    expect(appraisal).toMatchObject({ postedDays: 23, periodDays: 30, totalBp: 8925 });
    expect(appraisal.segments).toHaveLength(1);
  });
  it('leaves out who was not there, and gives no award below 75 % of the days', () => {
    expect(scorePeriod(inputsOf({ postings: [posting({ until: '2026-11-01' })] }), [plan])).toEqual(
      [],
    );
    const late = score({ postings: [posting({ from: '2026-11-09' })] });
    expect(late).toMatchObject({
      postedDays: 22,
      awardObstacles: ['too_few_days'],
      rankObstacles: [],
    });
  });
});

describe('what if', () => {
  const followUp = (id: string) =>
    ({
      measure: 'follow_up_on_time',
      branchId: 'sh',
      employeeId: 'lin',
      role: 'consultant',
      treatmentCode: null,
      occurredOn: '2026-11-28',
      value: 1,
      source: { kind: 'follow_up', id },
    }) as const;
  it('says +0.52 for three more follow-ups on time, as the engine will', () => {
    // 22/23: 100 + 20 × (22/23 − 0.95)/0.05 = 102.6087, × 20 % = 20.5217 instead of 20
    const added = ['a', 'b', 'c'].map(followUp);
    const answer = whatIf(inputsOf({ totals: november }), [plan], 'lin', added);
    expect(answer.differenceBp).toBe(52);
    const arrived = [...without('follow_up_on_time'), total('follow_up_on_time', 23, 22)];
    expect(answer.after).toEqual(score({ totals: arrived }));
  });
});

describe('a curve', () => {
  const knots = readKnots([
    { value: '0.30', scoreBp: 0 },
    { value: '0.50', scoreBp: 6000 },
    { value: '0.50', scoreBp: 10_000 },
    { value: '0.60', scoreBp: 12_000 },
  ]);
  const at = (value: string) => fractionToText(scoreOnCurve(parseDecimal(value), knots).score);
  it('is flat beyond its ends', () => {
    expect([at('0'), at('0.3'), at('0.6'), at('7')]).toEqual(['0', '0', '12000', '12000']);
  });
  it('jumps at two knots of one value, which belongs to the upper band', () => {
    expect([at('0.4'), at('0.499999999'), at('0.5')]).toEqual([
      '3000',
      '599999997/100000',
      '10000',
    ]);
  });
  it('reads a lower-is-better curve the same way: first reply 30 s → 120 … 300 s → 0', () => {
    const reply = readKnots([
      { value: '30', scoreBp: 12_000 },
      { value: '60', scoreBp: 10_000 },
      { value: '120', scoreBp: 6000 },
      { value: '300', scoreBp: 0 },
    ]);
    const points = [10, 45, 60, 90, 210, 400].map((seconds) =>
      fractionToText(scoreOnCurve(fraction(seconds), reply).score),
    );
    expect(points).toEqual(['12000', '11000', '10000', '8000', '3000', '0']);
  });
});

describe('a plan that cannot be scored', () => {
  it.each([
    ['weights of 99.99', [withItem('C07', { weightBp: 499 })], 'total 9999'],
    ['two plans of a role', [plan, plan], 'Two plans'],
    ['an unknown KPI', [withItem('C07', { kpiId: 'C99' })], 'unknown KPI C99'],
    ['a KPI twice', [withItem('C07', { kpiId: 'C06' })], 'C06 twice'],
    [
      'knots out of order',
      [
        withItem('C07', {
          curve: {
            method: 'knots',
            knots: [
              { value: '1', scoreBp: 0 },
              { value: '0', scoreBp: 1 },
            ],
          },
        }),
      ],
      'not in order',
    ],
    ['no knots', [withItem('C07', { curve: { method: 'bands', bands: [] } })], 'not in order'],
  ])('is refused: %s', (_, plans, message) => {
    expect(() => score({}, plans)).toThrow(message);
  });
  it('is refused with overlapping postings, and with priors given twice', () => {
    expect(() => score({ postings: [posting(), posting({ branchId: 'bj' })] })).toThrow('overlap');
    const prior = {
      kind: 'beta',
      kpiId: 'C01',
      role: 'consultant',
      alpha: '1',
      beta: '1',
      unitCount: 9,
    } as const;
    expect(() => score({ priors: [prior, prior] })).toThrow('Two priors');
  });
});
