import { kpiMap } from '../kpis/kpi-map.ts';
import { measuresOfKpi } from '../kpis/measures-of-kpi.ts';
import { fractionToNumber } from '../numbers/fraction-to-number.ts';
import { parseDecimal } from '../numbers/parse-decimal.ts';
import type { Plan, PlanItem } from '../plans/plan.ts';
import type { Appraisal, AppraisedSegment } from '../scoring/appraisal.ts';
import { type CurveKnot, knotsOfCurve, moveKnots } from '../scoring/curve-knot.ts';
import type { WeightedKpi } from '../scoring/scored-kpi.ts';
import { compositeStandardError } from '../statistics/composite-standard-error.ts';
import { criticalZ } from '../statistics/critical-z.ts';
import type { SharedInputs } from './shared-inputs.ts';

/**
 * How unsure a total is, in basis points, from the intervals of its KPIs put on their curves. A KPI
 * whose value has no honest interval (points of a checklist, money) is taken to be as unsure as the
 * most unsure of the others, never sure. KPIs of the same measure are taken to move together.
 *
 * @returns null without a total, or where no KPI of a segment has an interval
 */
export function standardErrorOf(
  { segments, exact }: Appraisal,
  shared: Pick<SharedInputs, 'kpis'>,
  plans: readonly Plan[],
): number | null {
  if (exact === null) return null;
  const parts = segments.flatMap((segment) => {
    if (segment.total === null) return [];
    const plan = plans.find(({ id }) => id === segment.planId);
    const se = plan ? errorOfSegment(segment, plan, shared) : null;
    const share = segment.phase?.kind === 'ramp' ? segment.phase.shareBp / 10_000 : 1;
    return [se === null ? null : se * share * (segment.dayShareBp / 10_000)];
  });
  if (parts.some((part) => part === null)) return null;
  return Math.hypot(...parts.map((part) => part ?? 0));
}

function errorOfSegment(
  segment: AppraisedSegment,
  plan: Plan,
  { kpis }: Pick<SharedInputs, 'kpis'>,
): number | null {
  const present = segment.items.filter(({ weightAfterBp }) => weightAfterBp > 0);
  const known = present.map((item) => errorOfKpi(item, plan));
  const most = Math.max(...known.flatMap((se) => se ?? []));
  if (!Number.isFinite(most)) return null;
  const byId = kpiMap(kpis);
  const measures = present.map(({ kpiId }) => {
    const kpi = byId.get(kpiId);
    return new Set(kpi ? measuresOfKpi(kpi, byId).map(({ measure }) => measure) : []);
  });
  return compositeStandardError(
    present.map(({ weightAfterBp }) => weightAfterBp),
    known.map((se) => se ?? most),
    (i, j) => ([...(measures[i] ?? [])].some((measure) => measures[j]?.has(measure)) ? 1 : 0),
  );
}

function errorOfKpi(item: WeightedKpi, plan: Plan): number | null {
  // a failed gate is a rule, not chance: the score is 0 for sure
  if (item.gate?.isFailed) return 0;
  const interval = item.shrunk?.interval ?? item.interval;
  const planned = plan.items.find(({ kpiId }) => kpiId === item.kpiId);
  if (interval === null || planned === undefined) return null;
  const knots = knotsFor(item, planned);
  const width = scoreAt(interval.upper, knots) - scoreAt(interval.lower, knots);
  return Math.abs(width) / (2 * criticalZ());
}

function knotsFor(item: WeightedKpi, { curve, target }: PlanItem): readonly CurveKnot[] {
  const knots = knotsOfCurve(curve);
  return item.isOwnTarget ? moveKnots(knots, parseDecimal(target), item.target) : knots;
}

/** As `scoreOnCurve`, in floating point: an interval has no exact ends. */
function scoreAt(value: number, knots: readonly CurveKnot[]): number {
  const points = knots.map((knot) => [fractionToNumber(knot.value), knot.scoreBp] as const);
  const at = points.findLastIndex(([x]) => value >= x);
  const [below, above] = [points[at], points[at + 1]];
  if (below === undefined) return points[0]?.[1] ?? 0;
  if (above === undefined) return below[1];
  return below[1] + ((above[1] - below[1]) * (value - below[0])) / (above[0] - below[0]);
}
