import { describe, expect, it } from 'vitest';
import { shippedKpis } from '../../../functions/_shared/kpis/catalogue.ts';
import type { Kpi } from '../../../functions/_shared/kpis/kpi.ts';
import { kpiMap } from '../../../functions/_shared/kpis/kpi-map.ts';
import type { Knot } from '../../../functions/_shared/plans/curve.ts';
import { describeFinding } from '../../../functions/_shared/plans/lint/describe-finding.ts';
import type { LintEvidence, PastValue } from '../../../functions/_shared/plans/lint/evidence.ts';
import { isClean, lintPlan } from '../../../functions/_shared/plans/lint/lint-plan.ts';
import { lintSentences } from '../../../functions/_shared/plans/lint/lint-words.ts';
import { type Plan, type PlanItem, PlanSchema } from '../../../functions/_shared/plans/plan.ts';
import { consultantPlan } from '../../../functions/_shared/plans/templates/consultant-plan.ts';
import { doctorPlan } from '../../../functions/_shared/plans/templates/doctor-plan.ts';
import { marketingPlan } from '../../../functions/_shared/plans/templates/marketing-plan.ts';
import { nursePlan } from '../../../functions/_shared/plans/templates/nurse-plan.ts';
import { servicePlan } from '../../../functions/_shared/plans/templates/service-plan.ts';
import { shippedPlans } from '../../../functions/_shared/plans/templates/shipped-plans.ts';

const kpis = kpiMap(shippedKpis);
const nothing: LintEvidence = { kpis, otherPlans: [], history: [] };
const seen = new Set<string>();

/** What is said of a plan besides notes, as "code kpi". */
function said(plan: Plan, evidence: Partial<LintEvidence> = {}): string[] {
  return lintPlan(plan, { ...nothing, ...evidence })
    .filter(({ severity }) => severity !== 'note')
    .map(({ code, kpiId }) => {
      seen.add(code);
      return kpiId ? `${code} ${kpiId}` : code;
    });
}

function change(plan: Plan, kpiId: string, part: Partial<PlanItem>): Plan {
  return {
    ...plan,
    items: plan.items.map((item) => (item.kpiId === kpiId ? { ...item, ...part } : item)),
  };
}

const weigh = (plan: Plan, weights: Record<string, number>): Plan => ({
  ...plan,
  items: plan.items.map((item) => ({ ...item, weightBp: weights[item.kpiId] ?? item.weightBp })),
});

const knots = (...points: [string, number][]) => ({
  method: 'knots' as const,
  knots: points.map(([value, score]): Knot => ({ value, scoreBp: score * 100 })),
});

describe('the shipped plans', () => {
  it.each(shippedPlans.map((plan) => [plan.role, plan] as const))('of %s is clean', (_, plan) => {
    expect(PlanSchema.parse(plan)).toEqual(plan);
    expect(said(plan, { otherPlans: shippedPlans })).toEqual([]);
    expect(isClean(lintPlan(plan, nothing))).toBe(true);
  });
  it('remind of every target that has no authority', () => {
    const notes = shippedPlans.flatMap((plan) =>
      lintPlan(plan, nothing).map(({ code, kpiId }) => {
        seen.add(code);
        return kpiId;
      }),
    );
    expect(notes.join(' ')).toBe('C04 C05 C06 C07 D01 D06 N02 N03 N05 M06 K01 K06');
  });
});

describe('the linter', () => {
  it('wants weights that total 100', () => {
    const plan = weigh(consultantPlan, { C07: 499 });
    expect(said(plan)).toEqual(['weights_not_whole']);
    const [finding] = lintPlan(plan, nothing);
    expect(describeFinding(finding!, 'en', kpis)).toBe('The weights total 99.99%, not 100%.');
  });
  it('wants KPIs that exist, once', () => {
    const [first, ...rest] = consultantPlan.items;
    expect(said({ ...consultantPlan, items: [{ ...first!, kpiId: 'C99' }, ...rest] })).toEqual([
      'kpi_unknown C99',
    ]);
    expect(said({ ...consultantPlan, items: [{ ...rest[0]!, weightBp: 2500 }, ...rest] })).toEqual([
      'kpi_twice C02',
    ]);
  });
  it('wants at least two knots, in order', () => {
    expect(said(change(consultantPlan, 'C01', { curve: knots(['0.5', 100]) }))).toEqual([
      'knots_too_few C01',
    ]);
    const mixed = knots(['0.3', 0], ['0.6', 120], ['0.5', 120]);
    expect(said(change(consultantPlan, 'C01', { curve: mixed }))).toEqual([
      'knots_out_of_order C01',
    ]);
  });
  it('wants no more than two knots at one value', () => {
    const curve = knots(['0.3', 0], ['0.5', 40], ['0.5', 60], ['0.5', 100]);
    expect(said(change(consultantPlan, 'C01', { curve }))).toEqual(['knots_overlap C01']);
  });
  it('wants a curve that never pays for doing worse, whichever way is better', () => {
    const dented = knots(['0.3', 0], ['0.5', 100], ['0.6', 90]);
    expect(said(change(consultantPlan, 'C01', { curve: dented }))).toEqual([
      'knots_not_monotone C01',
    ]);
    const rising = knots(['0', 0], ['0.03', 100]);
    expect(said(change(consultantPlan, 'C06', { curve: rising }))).toEqual([
      'knots_not_monotone C06',
    ]);
  });
  it('wants bands that touch', () => {
    const bands = (middle: string, upper: string) => ({
      method: 'bands' as const,
      bands: [
        { from: null, to: '0.3', scoreBp: 0 },
        { from: '0.3', to: middle, scoreBp: 6000 },
        { from: upper, to: null, scoreBp: 10_000 },
      ],
    });
    const plan = (middle: string, upper: string) =>
      change(consultantPlan, 'C01', { curve: bands(middle, upper) });
    expect(said(plan('0.5', '0.5'))).toEqual([]);
    expect(said(plan('0.4', '0.5'))).toEqual(['bands_gap C01']);
    expect(said(plan('0.5', '0.45'))).toEqual(['bands_overlap C01']);
  });
  it('wants the target to score 100', () => {
    expect(said(change(consultantPlan, 'C01', { target: '0.55' }))).toEqual([
      'target_off_curve C01',
    ]);
  });

  const history = (kpiId: string, value: (at: number) => number, n: number): PastValue[] =>
    Array.from({ length: 40 }, (_, at) => ({ kpiId, role: 'consultant', value: value(at), n }));

  it('wants a minimum n that half of the months reached', () => {
    const past = history('C03', (at) => 4.4 + at / 100, 9);
    expect(said(consultantPlan, { history: past })).toEqual(['min_n_unreachable C03']);
    expect(said(consultantPlan, { history: history('C03', (at) => 4.4 + at / 100, 10) })).toEqual(
      [],
    );
  });
  it('wants a target between the 5th and the 95th percentile of history', () => {
    const low = history('C01', (at) => 0.2 + at / 200, 20);
    expect(said(consultantPlan, { history: low })).toEqual(['target_outside_history C01']);
    expect(said(consultantPlan, { history: history('C01', (at) => 0.3 + at / 100, 20) })).toEqual(
      [],
    );
    // of another role it says nothing
    expect(said(servicePlan, { history: low })).toEqual([]);
  });
  it('wants at most 40 % on money', () => {
    expect(said(weigh(marketingPlan, { M04: 3000, M03: 1500 }))).toEqual([]);
    expect(said(weigh(marketingPlan, { M04: 3001, M03: 1499 }))).toEqual(['too_much_money']);
  });
  it('wants no revenue in the plan of a doctor or nurse, at any weight', () => {
    const sold = { ...consultantPlan.items[0]!, weightBp: 0 };
    for (const plan of [doctorPlan, nursePlan]) {
      expect(said({ ...plan, items: [...plan.items, sold] })).toEqual([
        'revenue_for_clinician C01',
      ]);
    }
  });
  it('wants at most 30 % on what people enter about themselves', () => {
    expect(said(weigh(nursePlan, { N01: 3000, N02: 2000 }))).toEqual([]);
    expect(said(weigh(nursePlan, { N01: 3001, N02: 1999 }))).toEqual(['too_much_self_report']);
  });
  it('wants quality beside volume', () => {
    const alone = weigh(marketingPlan, { M02: 0, M06: 0, M03: 4500 });
    expect(said(alone)).toEqual(['volume_without_quality M01']);
  });
  it('wants quality beside a custom total, which names none', () => {
    const total: Kpi = {
      ...kpis.get('C01')!,
      id: 'X_VISITS',
      family: 'amount',
      unit: 'count',
      aggregate: { kind: 'sum', measure: 'procedure' },
    };
    const item = {
      ...servicePlan.items[0]!,
      kpiId: 'X_VISITS',
      weightBp: 0,
      target: '100',
      curve: knots(['0', 0], ['100', 100]),
    };
    expect(
      said(
        { ...servicePlan, items: [...servicePlan.items, item] },
        { kpis: kpiMap([...shippedKpis, total]) },
      ),
    ).toEqual(['volume_without_quality X_VISITS']);
  });
  it('wants no two roles with one plan (一刀切)', () => {
    const copy: Plan = { ...consultantPlan, id: 'copy', role: 'service' };
    expect(said(copy, { otherPlans: [consultantPlan] })).toEqual(['same_plan_for_two_roles']);
    // the next version of the same role is no copy
    expect(said({ ...consultantPlan, version: 2 }, { otherPlans: [consultantPlan] })).toEqual([]);
  });
  it('wants a cycle that holds the windows that must lie inside it', () => {
    const quarterly: Kpi = { ...kpis.get('K06')!, id: 'X_Q', window: { kind: 'within', days: 90 } };
    const plan = change(servicePlan, 'K06', { kpiId: 'X_Q' });
    const evidence = { kpis: kpiMap([...shippedKpis, quarterly]) };
    expect(said(plan, evidence)).toEqual(['cycle_too_short X_Q']);
    expect(said({ ...plan, cycle: 'quarter' }, evidence)).toEqual([]);
  });

  it('has had a failing example of every code', () => {
    expect([...seen].sort()).toEqual(Object.keys(lintSentences).sort());
  });
  it('fills every sentence in both languages', () => {
    const broken = change(weigh(consultantPlan, { C01: 2499 }), 'C06', { target: '0.035' });
    for (const finding of lintPlan(broken, { ...nothing, history: history('C02', () => 0.5, 1) })) {
      for (const locale of ['zh', 'en'] as const) {
        expect(describeFinding(finding, locale, kpis)).not.toMatch(/[{}]|undefined/);
      }
    }
    const [, off] = lintPlan(broken, nothing);
    expect(describeFinding(off!, 'zh', kpis)).toBe('“退单率”达到目标 3.5% 时得分不是 100。');
  });
});
