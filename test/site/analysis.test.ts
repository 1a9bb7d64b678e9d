import { describe, expect, it } from 'vitest';
import type { Month } from '#shared/calendar/month.ts';
import { shippedKpis } from '#shared/kpis/catalogue.ts';
import { kpiMap } from '#shared/kpis/kpi-map.ts';
import type { Target } from '#shared/plans/target.ts';
import { consultantPlan } from '#shared/plans/templates/consultant-plan.ts';
import type { SliceRow } from '#shared/scoring/slice-row.ts';
import { type AnalysisChoice, analysisChoice } from '../../site/data/analysis/analysis-choice.ts';
import { analysisModel } from '../../site/data/analysis/analysis-model.ts';
import type { WithheldCell } from '../../site/data/analysis/fetch-analysis.ts';

const kpis = kpiMap(shippedKpis);
const branches = ['SH-JA', 'SH-XH'].map((code) => ({
  id: `id-${code}`,
  code,
  nameZh: code,
  nameEn: code,
  timeZone: 'Asia/Shanghai',
}));
const offered = { kpis: shippedKpis, branches, current: '2026-11' as Month, seesChain: true };
const choose = (search: string, changes = {}) => analysisChoice(search, { ...offered, ...changes });

describe('what an address asks an analysis for', () => {
  it('begins with the satisfaction of all branches in the current month', () => {
    expect(choose('')).toMatchObject({
      kpi: { id: 'CSAT' },
      cut: 'branch',
      branch: null,
      month: '2026-11',
      span: 1,
      unknown: [],
    });
  });

  it('begins in the own branch, by person, for a manager of one', () => {
    const only = { branches: branches.slice(0, 1), seesChain: false };
    expect(choose('?kpi=C01', only)).toMatchObject({ cut: 'person', branch: { code: 'SH-JA' } });
  });

  it('tells what nobody knows, and what is yet to come', () => {
    const choice = choose('?kpi=X1&branch=BJ-CY&by=star&month=2026-12&span=5');
    expect(choice.unknown).toEqual(['X1', 'BJ-CY', 'star', '2026-12', '5']);
    expect(choice).toMatchObject({ kpi: { id: 'CSAT' }, month: '2026-11', span: 1 });
  });

  it('opens people within a branch only, and nobody behind NPS', () => {
    expect(choose('?kpi=C01&by=person').cut).toBe('branch');
    expect(choose('?kpi=C01&by=person&branch=SH-JA').cut).toBe('person');
    expect(choose('?kpi=NPS&branch=SH-JA').cut).not.toBe('person');
  });

  it('does not add up months of a KPI that looks back each of them', () => {
    expect(choose('?kpi=C05&span=12').span).toBe(1);
    expect(choose('?kpi=C01&span=12').span).toBe(12);
  });
});

/** First visits of consultants: n, and how many bought. */
const cell = (month: string, branch: string, n: number, won: number): SliceRow => [
  `${month}-01`,
  branch,
  'consultant',
  null,
  null,
  'first_visit_deal',
  n,
  won,
  won,
  null,
];

interface World {
  rows: SliceRow[];
  withheld?: WithheldCell[];
  targets?: Target[];
  choice?: AnalysisChoice;
}

const ids = { a: 'id-SH-JA', b: 'id-SH-XH', c: 'id-other' };

function modelOf({ rows, withheld = [], targets = [], choice }: World) {
  return analysisModel({
    choice: choice ?? choose('?kpi=C01&month=2026-10'),
    data: { rows, withheld, names: new Map(), treatments: [], targets },
    kpis,
    item: consultantPlan.items.find(({ kpiId }) => kpiId === 'C01') ?? null,
    ownBranchIds: new Set([ids.a, ids.b]),
  });
}

describe('the rows of an analysis', () => {
  const rows = [cell('2026-10', ids.a, 100, 70), cell('2026-10', ids.b, 100, 40)];

  it('say value, n, both sides and interval, and add up to the whole', () => {
    const { rows: shown, whole } = modelOf({ rows });
    expect(shown.map(({ value, n }) => [value, n])).toEqual([
      [0.7, 100],
      [0.4, 100],
    ]);
    expect(whole.value).toBeCloseTo(0.55, 12);
    expect(whole.n).toBe(200);
    expect(shown[0]?.interval?.lower).toBeLessThan(0.7);
    expect(shown[0]?.evaluation?.numerator).toEqual({ numerator: 70n, denominator: 1n });
  });

  it('call a branch higher only after a test against the rest, never for a small difference', () => {
    expect(modelOf({ rows }).rows[0]?.difference?.kind).toBe('higher');
    const alike = [cell('2026-10', ids.a, 100, 55), cell('2026-10', ids.b, 100, 50)];
    expect(modelOf({ rows: alike }).rows.map(({ difference }) => difference?.kind)).toEqual([
      'no_change',
      'no_change',
    ]);
  });

  it('take months together, and leave the earlier ones to the trend', () => {
    const two = [...rows, cell('2026-09', ids.a, 50, 10)];
    expect(modelOf({ rows: two }).rows[0]?.n).toBe(100);
    const both = modelOf({ rows: two, choice: choose('?kpi=C01&month=2026-10&span=3') });
    expect(both.rows[0]?.n).toBe(150);
    expect(both.rows[0]?.trend.slice(-2)).toEqual([0.2, 0.7]);
  });

  it('show nothing of fewer than five, and do not compare with it', () => {
    const few = modelOf({ rows: [...rows, cell('2026-10', ids.c, 4, 4)] });
    const small = few.rows.find(({ id }) => id === ids.c);
    expect(small).toMatchObject({ value: null, evaluation: null, standing: 'withheld', n: 4 });
    expect(few.tests).toBe(2);
  });

  it('keep another branch back when one of its months is withheld, and count it in nothing', () => {
    const withheld: WithheldCell[] = [['2026-09-01', ids.c, 'first_visit_deal']];
    const choice = choose('?kpi=C01&month=2026-10&span=3');
    const model = modelOf({ rows: [...rows, cell('2026-10', ids.c, 90, 90)], withheld, choice });
    const other = model.rows.find(({ id }) => id === ids.c);
    expect(other).toMatchObject({ standing: 'other_withheld', value: null, isOpen: false });
    expect(model.whole.n).toBe(200);
  });

  it('open own branches only', () => {
    const { rows: shown } = modelOf({ rows: [...rows, cell('2026-10', ids.c, 50, 20)] });
    expect(shown.map(({ isOpen }) => isOpen)).toEqual([true, true, false]);
  });
});

describe('attainment', () => {
  const of = (won: number, targets: Target[] = []) =>
    modelOf({ rows: [cell('2026-10', ids.a, 100, won)], targets }).rows[0]?.attainment;

  it('is reached or missed only where the whole interval lies on one side', () => {
    expect(of(70)).toMatchObject({ kind: 'reached', target: '0.50' });
    expect(of(55)).toMatchObject({ kind: 'open' });
    expect(of(20)).toMatchObject({ kind: 'missed' });
  });

  it('asks what was agreed before the plan: the branch before the role before the chain', () => {
    const agreed = (scope: Target['scope'], value: string): Target => ({
      kpiId: 'C01',
      quantity: 'target',
      scope,
      value,
    });
    const chain = agreed({ level: 'chain' }, '0.65');
    const role = agreed({ level: 'role', role: 'consultant' }, '0.85');
    const here = agreed({ level: 'role_at_branch', role: 'consultant', branchId: ids.a }, '0.30');
    expect(of(70, [chain])).toMatchObject({ target: '0.65', isOwn: true, kind: 'open' });
    expect(of(70, [chain, role])).toMatchObject({ target: '0.85', kind: 'missed' });
    expect(of(70, [chain, role, here])).toMatchObject({ target: '0.30', kind: 'reached' });
  });

  it('of another branch is nobody else’s business', () => {
    const { rows } = modelOf({ rows: [cell('2026-10', ids.c, 100, 70)] });
    expect(rows[0]?.attainment).toEqual({ kind: 'hidden' });
  });
});
