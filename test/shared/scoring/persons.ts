import fc from 'fast-check';
import { shippedKpis } from '../../../functions/_shared/kpis/catalogue.ts';
import { kpiMap } from '../../../functions/_shared/kpis/kpi-map.ts';
import { type MeasureName, measureOf } from '../../../functions/_shared/kpis/measure-catalogue.ts';
import { measuresOfKpi } from '../../../functions/_shared/kpis/measures-of-kpi.ts';
import { type StaffRole, staffRoles } from '../../../functions/_shared/kpis/staff-role.ts';
import type { Plan } from '../../../functions/_shared/plans/plan.ts';
import { shippedPlans } from '../../../functions/_shared/plans/templates/shipped-plans.ts';
import type { PersonTotal } from '../../../functions/_shared/scoring/measure-total.ts';
import type { Posting } from '../../../functions/_shared/scoring/posting-segments.ts';
import type { ScoringInputs } from '../../../functions/_shared/scoring/scoring-inputs.ts';

export const november = { start: '2026-11-01', end: '2026-12-01' };
export const kpis = kpiMap(shippedKpis);

export function total(
  measure: MeasureName,
  n: number,
  sum: number,
  more: Partial<PersonTotal> = {},
): PersonTotal {
  // stars as even as they can be, so that their squares exist
  const low = n === 0 ? 0 : Math.floor(sum / n);
  const sumSquares =
    measureOf(measure).scale === 'stars'
      ? (n - (sum - low * n)) * low ** 2 + (sum - low * n) * (low + 1) ** 2
      : 0;
  return {
    employeeId: 'lin',
    branchId: 'sh',
    role: 'consultant',
    measure,
    n,
    sum,
    sumSquares,
    histogram: null,
    median: null,
    customers: null,
    ...more,
  };
}

/** What consultants of the chain are rated, as their forty people say it. */
export const starPrior = {
  kind: 'normal',
  kpiId: 'C03',
  role: 'consultant',
  mean: '4.5',
  betweenVariance: '0.0225',
  withinVariance: '0.4489',
  meanVariance: '0.0004',
  unitCount: 40,
} as const;

export const posting = (change: Partial<Posting> = {}): Posting => ({
  employeeId: 'lin',
  branchId: 'sh',
  role: 'consultant',
  from: '2025-01-01',
  until: null,
  ...change,
});

export function inputsOf(change: Partial<ScoringInputs> = {}): ScoringInputs {
  return {
    period: november,
    kpis: shippedKpis,
    postings: [posting()],
    totals: [],
    targets: [],
    priors: [],
    vetoes: [],
    ...change,
  };
}

export function planOf(role: StaffRole): Plan {
  return shippedPlans.find((plan) => plan.role === role)!;
}

/** The measures that a role's plan rests on. */
export function measuresOf(role: StaffRole): MeasureName[] {
  const names = planOf(role).items.flatMap(({ kpiId }) =>
    measuresOfKpi(kpis.get(kpiId)!, kpis).map(({ measure }) => measure),
  );
  return [...new Set(names)];
}

/** Any total that records could give: shares of what there is, stars between 1 and 5. */
export function anyTotal(measure: MeasureName): fc.Arbitrary<{ n: number; sum: number }> {
  const { scale } = measureOf(measure);
  const highest = {
    flag: 1,
    stars: 5,
    share: 10_000,
    points: 12,
    count: 1,
    fen: 1_000_000,
    seconds: 900,
    nps: 10,
  }[scale];
  const lowest = scale === 'stars' || scale === 'count' ? 1 : 0;
  return fc
    .integer({ min: 1, max: 60 })
    .chain((n) => fc.integer({ min: n * lowest, max: n * highest }).map((sum) => ({ n, sum })));
}

/** People of all roles with some of their measures missing, one of them moved in mid-month. */
export const anyInputs: fc.Arbitrary<ScoringInputs> = fc
  .array(
    fc.record({
      role: fc.constantFrom(...staffRoles),
      isMoved: fc.boolean(),
      movedOn: fc.integer({ min: 2, max: 29 }),
      seed: fc.array(fc.option(fc.nat(), { nil: null, freq: 4 }), { minLength: 30, maxLength: 30 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((people) =>
    inputsOf({
      postings: people.flatMap(({ role, isMoved, movedOn }, at) => {
        const employeeId = `e${at}`;
        const day = `2026-11-${String(movedOn).padStart(2, '0')}`;
        return isMoved
          ? [
              posting({ employeeId, role, until: day }),
              posting({ employeeId, role, branchId: 'bj', from: day }),
            ]
          : [posting({ employeeId, role })];
      }),
      totals: people.flatMap(({ role, isMoved, seed }, at) =>
        (isMoved ? ['sh', 'bj'] : ['sh']).flatMap((branchId, place) =>
          measuresOf(role).flatMap((measure, index) => {
            const pick = seed[(index + place * 11) % seed.length] ?? null;
            if (pick === null) return [];
            const [value] = fc.sample(anyTotal(measure), { seed: pick, numRuns: 1 });
            const { n, sum } = value!;
            // every third time some of the customers had come before
            const isReturning = measureOf(measure).scale === 'stars' && pick % 3 === 0;
            const customers = isReturning ? Math.max(1, n - (pick % 7)) : null;
            return [total(measure, n, sum, { employeeId: `e${at}`, branchId, role, customers })];
          }),
        ),
      ),
      targets: [{ kpiId: 'M01', quantity: 'quota', scope: { level: 'chain' }, value: '30' }],
      priors: [
        {
          kind: 'beta',
          kpiId: 'C01',
          role: 'consultant',
          alpha: '10',
          beta: '12',
          unitCount: 30,
        },
        {
          kind: 'normal',
          kpiId: 'C03',
          role: 'consultant',
          mean: '4.6',
          betweenVariance: '0.0225',
          withinVariance: '0.4489',
          meanVariance: '0.001',
          unitCount: 30,
        },
      ],
      vetoes: [{ id: 'g', employeeId: 'e0', cause: 'G2', occurredOn: '2026-11-11' }],
    }),
  );
