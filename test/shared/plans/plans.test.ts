import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedKpis } from '../../../functions/_shared/kpis/catalogue.ts';
import { kpiMap } from '../../../functions/_shared/kpis/kpi-map.ts';
import { describePlanChange } from '../../../functions/_shared/plans/describe-plan-change.ts';
import { diffPlans } from '../../../functions/_shared/plans/diff-plans.ts';
import { formatKpiText } from '../../../functions/_shared/plans/format-kpi-text.ts';
import { knotsOf } from '../../../functions/_shared/plans/knots-of.ts';
import type { Plan } from '../../../functions/_shared/plans/plan.ts';
import { resolveTarget } from '../../../functions/_shared/plans/resolve-target.ts';
import type { Target } from '../../../functions/_shared/plans/target.ts';
import { consultantPlan } from '../../../functions/_shared/plans/templates/consultant-plan.ts';
import { shippedPlans } from '../../../functions/_shared/plans/templates/shipped-plans.ts';

const kpis = kpiMap(shippedKpis);

describe('shipped weights', () => {
  it('are those of the catalogue', () => {
    const weights = shippedPlans.map(({ items }) => items.map(({ weightBp }) => weightBp / 100));
    expect(weights).toEqual([
      [25, 20, 20, 10, 10, 10, 5],
      [25, 25, 20, 10, 15, 5],
      [25, 25, 20, 15, 15],
      [20, 15, 20, 25, 10, 10],
      [25, 25, 20, 10, 10, 10],
    ]);
  });
  it('aim at the targets of the catalogue', () => {
    const targets = shippedPlans.map(({ items }) => items.map(({ target }) => Number(target)));
    expect(targets).toEqual([
      [0.5, 0.95, 4.6, 0.6, 0.08, 0.03, 0.25],
      [0.98, 4.6, 0.95, 0.35, 1, 1],
      [1, 4.7, 90, 0.98, 0.95],
      [1, 0.28, 0.3, 3, 100_000, 0.95],
      [0.8, 0.85, 0.9, 0.8, 0.95, 0.9],
    ]);
  });
});

describe('a target', () => {
  const target = (scope: Target['scope'], value: string): Target => ({
    kpiId: 'C01',
    quantity: 'target',
    scope,
    value,
  });
  const all = [
    target({ level: 'chain' }, '0.1'),
    target({ level: 'role', role: 'consultant' }, '0.2'),
    target({ level: 'role_at_branch', role: 'consultant', branchId: 'sh' }, '0.3'),
    target({ level: 'employee', employeeId: 'lin' }, '0.4'),
  ];
  const ask = (targets: readonly Target[], who = 'lin') =>
    resolveTarget(targets, {
      kpiId: 'C01',
      quantity: 'target',
      employeeId: who,
      branchId: 'sh',
      role: 'consultant',
    })?.value ?? null;

  it('of the person rules that of the role at the branch, of the role, of the chain', () => {
    expect([4, 3, 2, 1, 0].map((count) => ask(all.slice(0, count)))).toEqual([
      '0.4',
      '0.3',
      '0.2',
      '0.1',
      null,
    ]);
    expect(ask(all, 'lan')).toBe('0.3');
  });
  it('is the same whatever the order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(all), (some) => {
        const best = all.findLast((one) => some.includes(one))?.value ?? null;
        expect(ask(some)).toBe(best);
      }),
      { seed: 11 },
    );
  });
  it('is refused when two of one level apply', () => {
    expect(() => ask([...all, all[3]!])).toThrow('on employee');
  });
});

describe('bands', () => {
  it('become two knots at each border, in order', () => {
    const curve = {
      method: 'bands' as const,
      bands: [
        { from: '0.5', to: null, scoreBp: 10_000 },
        { from: null, to: '0.5', scoreBp: 6000 },
      ],
    };
    expect(knotsOf(curve)).toEqual([
      { value: '0.5', scoreBp: 6000 },
      { value: '0.5', scoreBp: 10_000 },
    ]);
  });
});

describe('the difference of two versions', () => {
  const lines = (after: Plan, locale: 'zh' | 'en') =>
    diffPlans(consultantPlan, after).map((change) => describePlanChange(change, locale, kpis));

  it('is empty for the same plan, also with its items in another order', () => {
    expect(lines({ ...consultantPlan, version: 2 }, 'zh')).toEqual([]);
    expect(lines({ ...consultantPlan, items: [...consultantPlan.items].reverse() }, 'zh')).toEqual(
      [],
    );
  });
  it('says each change in words that a person can sign', () => {
    const [c01, c02, ...rest] = consultantPlan.items;
    const after: Plan = {
      ...consultantPlan,
      phase: { kind: 'ramp', shareBp: 5000 },
      items: [
        { ...c01!, weightBp: 3000, target: '0.55', gate: '0.2' },
        ...rest.slice(0, -1).map((item) => ({ ...item, isShrunk: item.kpiId !== 'C03' })),
        { ...rest[0]!, kpiId: 'NPS', weightBp: 1250 },
      ],
    };
    expect(lines(after, 'en')).toEqual([
      'Phase full → ramp 50%',
      'Weight of “First-visit conversion” 25% → 30%',
      'Target of “First-visit conversion” 50% → 55%',
      'Gate of “First-visit conversion” none → 20%',
      'Shrinkage of “Satisfaction” on → off',
      'Added “Net promoter score” with weight 12.50%',
      'Removed “Follow-up completion” (weight was 20%)',
      'Removed “Return-visit conversion” (weight was 5%)',
    ]);
    expect(lines(after, 'zh')[0]).toBe('阶段 正式 → 过渡期 50%');
    expect(c02?.kpiId).toBe('C02');
  });
  it('writes a curve as values and scores', () => {
    const [c01, ...rest] = consultantPlan.items;
    const curve = {
      method: 'knots' as const,
      knots: [
        { value: '0.25', scoreBp: 0 },
        { value: '0.5', scoreBp: 10_000 },
      ],
    };
    expect(lines({ ...consultantPlan, items: [{ ...c01!, curve }, ...rest] }, 'zh')).toEqual([
      '“首诊成交率”计分曲线 30%→0 40%→60 50%→100 60%→120 → 25%→0 50%→100',
    ]);
  });
});

describe('a value of a plan', () => {
  it.each([
    ['0.955', 'percent', '95.5%'],
    ['1.00', 'percent', '100%'],
    ['100000', 'fen', '1000'],
    ['4.60', 'stars', '4.6'],
    ['0', 'per_hundred', '0'],
    ['-12.50', 'points', '-12.5'],
  ] as const)('%s in %s is %s', (text, unit, shown) => {
    expect(formatKpiText(text, unit)).toBe(shown);
  });
});
