import type { Kpi } from '../kpis/kpi.ts';
import { type Fraction, fraction } from '../numbers/fraction.ts';
import { add, multiply } from '../numbers/fraction-arithmetic.ts';
import { parseDecimal } from '../numbers/parse-decimal.ts';
import { roundFraction } from '../numbers/round-fraction.ts';
import type { Phase, Plan, PlanItem } from '../plans/plan.ts';
import { resolveTarget } from '../plans/resolve-target.ts';
import type { Target } from '../plans/target.ts';
import type { AppraisedSegment } from './appraisal.ts';
import type { ScoringException } from './exception.ts';
import type { KpiMemory } from './kpi-memory.ts';
import type { Totals } from './measure-total.ts';
import type { Segment } from './posting-segments.ts';
import type { Prior } from './prior.ts';
import { scoreWithExceptions } from './score-with-exceptions.ts';
import type { ScoredKpi } from './scored-kpi.ts';
import { weighKpis } from './weigh-kpis.ts';

export interface SegmentScoring {
  readonly employeeId: string;
  readonly segment: Segment;
  readonly periodDays: number;
  readonly plan: Plan | null;
  readonly totals: Totals;
  readonly kpis: ReadonlyMap<string, Kpi>;
  readonly targets: readonly Target[];
  /** By KPI, of this segment's role. */
  readonly priors: ReadonlyMap<string, Prior>;
  /** What was decided about the person against the plan. */
  readonly exceptions: readonly ScoringException[];
  /** What was scored before, with the same plan, KPIs and priors: see `KpiMemory`. */
  readonly memory: KpiMemory;
}

/** Score one posting with the plan of its role. `dayShareBp` is set when segments are joined. */
export function scoreSegment(scoring: SegmentScoring): AppraisedSegment {
  const { branchId, role, days } = scoring.segment;
  const { plan } = scoring;
  const head = { branchId, role, days, dayShareBp: 0 };
  if (plan === null) return { ...head, ...unplanned };
  const weighed = weighKpis(plan.items.map((item) => scoreItem(item, scoring)));
  const { composite } = weighed;
  return {
    ...head,
    ...weighed,
    planId: plan.id,
    planVersion: plan.version,
    phase: plan.phase,
    compositeBp: composite && roundFraction(composite),
    total: composite && afterRamp(composite, plan.phase),
  };
}

const unplanned = {
  planId: null,
  planVersion: null,
  phase: null,
  items: [],
  presentWeightBp: 0,
  obstacle: 'no_plan',
  composite: null,
  compositeBp: null,
  worstBp: null,
  bestBp: null,
  total: null,
} as const;

/** One KPI of a segment, with the targets and the quota that hold for the person. */
export function scoreItem(item: PlanItem, scoring: SegmentScoring): ScoredKpi {
  const { employeeId, segment, periodDays, kpis, totals, targets, priors } = scoring;
  const { memory, exceptions } = scoring;
  const kpi = kpis.get(item.kpiId);
  if (!kpi) throw new RangeError(`The plan weighs the unknown KPI ${item.kpiId}.`);
  const agreed = (quantity: Target['quantity']): Fraction | null => {
    const { branchId, role } = segment;
    const question = { kpiId: item.kpiId, quantity, employeeId, branchId, role };
    const target = resolveTarget(targets, question);
    return target && parseDecimal(target.value);
  };
  const quota = agreed('quota');
  const asked = {
    kpi,
    item,
    totals,
    kpis,
    target: agreed('target'),
    // A quota is agreed for a whole period; half a month owes half of it.
    quota: quota && multiply(quota, fraction(segment.days, periodDays)),
    prior: priors.get(item.kpiId) ?? null,
  };
  return exceptions.some(({ kpiId }) => kpiId === item.kpiId)
    ? scoreWithExceptions(asked, exceptions)
    : memory.recall(asked);
}

/** `shareBp` of the score counts, and 100 is granted for the rest. */
function afterRamp(composite: Fraction, phase: Phase): Fraction {
  if (phase.kind !== 'ramp') return composite;
  const counted = multiply(composite, fraction(phase.shareBp, 10_000));
  return add(counted, fraction(10_000 - phase.shareBp));
}
