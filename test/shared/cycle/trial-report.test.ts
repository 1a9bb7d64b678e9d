import { expect, it } from 'vitest';
import { trialReport } from '#shared/cycle/trial-report.ts';
import { consultantPlan } from '#shared/plans/templates/consultant-plan.ts';
import { clinicOf } from './clinic.ts';

const clinic = clinicOf(50, { phase: 'trial' });
const report = (change: Partial<Parameters<typeof trialReport>[0]> = {}) =>
  trialReport({ ...clinic, previousPlans: [], unreadCount: 0, ...change });

it('compares with the version before where there is one, with equal weights elsewhere, and says so', () => {
  const { oldWays, movements } = report({ previousPlans: [consultantPlan] });
  expect(oldWays.find(({ role }) => role === 'consultant')?.way).toBe('previous_version');
  expect(oldWays.filter(({ way }) => way === 'equal_weights')).toHaveLength(4);
  const consultants = movements.filter(({ role }) => role === 'consultant');
  // the version before is the same plan: nobody gains, nobody loses
  expect(consultants.map(({ deltaBp }) => deltaBp)).toEqual(consultants.map(() => 0));
  expect(movements.some(({ role, deltaBp }) => role !== 'consultant' && deltaBp !== 0)).toBe(true);
});

it('lists people from the largest gain to the largest loss', () => {
  const deltas = report().movements.map(({ deltaBp }) => deltaBp ?? 0);
  expect(deltas).toEqual(deltas.toSorted((a, b) => b - a));
});

it('names a target that nobody reaches and one that everybody reaches', () => {
  const plans = clinic.shared.plans.map((plan) => ({
    ...plan,
    items: plan.items.map((item) => {
      const scoreBp = item.kpiId === 'C01' ? 9999 : item.kpiId === 'C02' ? 10_000 : null;
      if (scoreBp === null) return item;
      const knots = [{ value: '0', scoreBp }];
      return { ...item, curve: { method: 'knots' as const, knots } };
    }),
  }));
  const { kpis } = report({ shared: { ...clinic.shared, plans } });
  const verdict = (kpiId: string) => kpis.find((kpi) => kpi.kpiId === kpiId)?.verdict;
  expect([verdict('C01'), verdict('C02')]).toEqual(['nobody', 'everybody']);
});

it('lists who hits a gate, and who is vetoed', () => {
  const people = clinic.people.with(3, {
    ...clinic.people[3]!,
    facts: {
      ...clinic.people[3]!.facts,
      vetoes: [{ id: 'v', employeeId: 'e00003', cause: 'G2', occurredOn: '2026-11-09' }],
    },
  });
  expect(report({ people }).vetoes).toEqual([{ employeeId: 'e00003', causes: ['G2'] }]);
});

it('says of each criterion how many satisfy it, and is not met by nobody', () => {
  const unread = report({ unreadCount: 10 }).criteria.find(({ key }) => key === 'plan_read');
  expect(unread).toMatchObject({ count: 40, of: 50, isMet: false });
  const nobody = trialReport({ ...clinic, people: [], previousPlans: [], unreadCount: 0 });
  expect(nobody.criteria.every(({ isMet }) => !isMet)).toBe(true);
});
