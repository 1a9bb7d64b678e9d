import { shippedKpis } from '#shared/kpis/catalogue.ts';
import { kpiMap } from '#shared/kpis/kpi-map.ts';
import type { MeasureName } from '#shared/kpis/measure-catalogue.ts';
import type { Phase, Plan } from '#shared/plans/plan.ts';
import type { Target } from '#shared/plans/target.ts';
import { consultantPlan } from '#shared/plans/templates/consultant-plan.ts';
import type { Measurement } from '#shared/records/measurement.ts';
import type { Appraisal } from '#shared/scoring/appraisal.ts';
import { freezePrior, type PriorUnit } from '#shared/scoring/freeze-prior.ts';
import type { Prior } from '#shared/scoring/prior.ts';
import { scorePeriod } from '#shared/scoring/score-period.ts';
import type { WeightedKpi } from '#shared/scoring/scored-kpi.ts';
import { totalMeasurements } from '#shared/scoring/total-measurements.ts';
import type { Veto } from '#shared/scoring/veto.ts';

/** The month that the guide tells: an invented consultant, scored by the shipped plan. */
export const guideKpis = kpiMap(shippedKpis);
export const guidePlan = consultantPlan;

const period = { start: '2026-10-01', end: '2026-11-01' };
const person = { employeeId: 'somebody', branchId: 'somewhere', role: 'consultant' } as const;

/** What happened: every value a measure took, with how often. Nobody who was served brought a newcomer in time: C05 is missing. */
const month: readonly (readonly [MeasureName, value: number, times: number])[] = [
  ['first_visit_deal', 1, 13],
  ['first_visit_deal', 0, 11],
  ['follow_up_on_time', 1, 37],
  ['follow_up_on_time', 0, 3],
  ['rating', 5, 14],
  ['rating', 4, 3],
  ['rating', 3, 1],
  ['first_contact_success', 1, 11],
  ['first_contact_success', 0, 9],
  ['deal_share', 10_000, 26],
  ['refunded_deal_share', 10_000, 1],
  ['return_visit_deal', 1, 1],
  ['return_visit_deal', 0, 3],
];

export const guideMeasurements: readonly Measurement[] = month.flatMap(([measure, value, times]) =>
  Array.from({ length: times }, (_, index) => ({
    ...person,
    measure,
    value,
    treatmentCode: null,
    occurredOn: `2026-10-${String((index % 30) + 1).padStart(2, '0')}`,
    source: { kind: 'response', id: `${measure}-${value}-${index}` },
  })),
);

/** Twelve invented colleagues, of whose ratings the role’s mean and spread are learnt. */
const colleagues: readonly (readonly [mean: number, n: number])[] = [
  [4.52, 60],
  [4.61, 48],
  [4.78, 71],
  [4.43, 35],
  [4.66, 52],
  [4.71, 64],
  [4.55, 40],
  [4.83, 58],
  [4.48, 44],
  [4.69, 66],
  [4.6, 50],
  [4.74, 39],
];

/** The priors of the ratings; the other lines of the guide are scored as they are. */
export function guidePriors(plan: Plan): Prior[] {
  return plan.items.flatMap(({ kpiId, isShrunk }) => {
    const kpi = guideKpis.get(kpiId);
    const isMeant = kpi?.family === 'rating' && isShrunk;
    return (isMeant && freezePrior(kpi, plan.role, colleagues.map(unitOf))) || [];
  });
}

function unitOf([mean, n]: readonly [number, number]): PriorUnit {
  const usualVariance = 0.45;
  return { n, sum: mean * n, sumSquares: n * (mean * mean) + (n - 1) * usualVariance };
}

interface Changes {
  readonly phase?: Phase;
  readonly targets?: readonly Target[];
  readonly vetoes?: readonly Veto[];
  readonly gates?: Readonly<Record<string, string>>;
}

/** Score the month, by the shipped plan or with something changed. */
export function scoreGuide({
  phase,
  targets = [],
  vetoes = [],
  gates = {},
}: Changes = {}): Appraisal {
  const plan: Plan = {
    ...guidePlan,
    phase: phase ?? guidePlan.phase,
    items: guidePlan.items.map((item) => ({ ...item, gate: gates[item.kpiId] ?? item.gate })),
  };
  const [appraisal] = scorePeriod(
    {
      period,
      kpis: shippedKpis,
      postings: [{ ...person, from: '2026-01-01', until: null }],
      totals: totalMeasurements(guideMeasurements, period),
      targets,
      priors: guidePriors(plan),
      vetoes,
    },
    [plan],
  );
  if (!appraisal) throw new RangeError('The month of the guide was not scored.');
  return appraisal;
}

/** One line of a scored month. */
export function lineOf(appraisal: Appraisal, kpiId: string): WeightedKpi {
  const line = appraisal.segments[0]?.items.find((item) => item.kpiId === kpiId);
  if (!line) throw new RangeError(`The month of the guide has no ${kpiId}.`);
  return line;
}
