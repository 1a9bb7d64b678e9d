import { kpiMap } from '../kpis/kpi-map.ts';
import type { StaffRole } from '../kpis/staff-role.ts';
import type { Plan } from '../plans/plan.ts';
import type { Appraisal } from './appraisal.ts';
import { assignTotals } from './assign-totals.ts';
import { groupBy } from './group-by.ts';
import { joinSegments } from './join-segments.ts';
import { dayNumber, daysIn } from './period.ts';
import { type Posting, postingSegments } from './posting-segments.ts';
import type { Prior } from './prior.ts';
import { requireSoundPlans } from './require-sound-plans.ts';
import { scoreSegment } from './score-segment.ts';
import type { ScoringInputs } from './scoring-inputs.ts';

/**
 * Score everybody who had a posting in the period, each posting with the plan of its role. Pure and
 * exact: no clock, no floating point on the way to a score, one rounding. The same inputs in any
 * order give the same appraisals, in order of employee; `canonicalJson` writes them as equal bytes.
 *
 * @param plans the version in force for each role; a role without one is listed and not scored
 * @throws {RangeError} for two plans of one role, weights that do not total 10000, unknown KPIs,
 *   overlapping postings, two targets of one level, or two priors for one KPI and role
 */
export function scorePeriod(inputs: ScoringInputs, plans: readonly Plan[]): Appraisal[] {
  const kpis = kpiMap(inputs.kpis);
  const planOf = requireSoundPlans(plans, kpis);
  const priorsOf = priorsByRole(inputs.priors);
  const totalsOf = groupBy(
    inputs.totals.filter((total) => total.employeeId !== null),
    ({ employeeId }) => employeeId ?? '',
  );
  const vetoesOf = groupBy(inputs.vetoes, ({ employeeId }) => employeeId);
  const targetsOf = groupBy(inputs.targets, ({ kpiId }) => kpiId);
  const periodDays = daysIn(inputs.period);
  const [start, end] = [dayNumber(inputs.period.start), dayNumber(inputs.period.end)];

  const appraise = (employeeId: string, postings: readonly Posting[]): Appraisal | null => {
    const segments = postingSegments(postings, inputs.period);
    if (segments.length === 0) return null;
    const { bySegment, stray } = assignTotals(totalsOf.get(employeeId) ?? [], segments);
    return joinSegments({
      employeeId,
      period: inputs.period,
      segments: segments.map((segment, index) => {
        const plan = planOf.get(segment.role) ?? null;
        const kpiIds = plan?.items.map(({ kpiId }) => kpiId) ?? [];
        return scoreSegment({
          employeeId,
          segment,
          periodDays,
          plan,
          totals: bySegment[index] ?? new Map(),
          kpis,
          targets: kpiIds.flatMap((kpiId) => targetsOf.get(kpiId) ?? []),
          priors: priorsOf.get(segment.role) ?? new Map(),
        });
      }),
      vetoes: (vetoesOf.get(employeeId) ?? [])
        .filter(({ occurredOn }) => dayNumber(occurredOn) >= start && dayNumber(occurredOn) < end)
        .sort((a, b) => compareText(a.id, b.id)),
      strayObservations: stray,
    });
  };

  return [...groupBy(inputs.postings, ({ employeeId }) => employeeId)]
    .sort(([a], [b]) => compareText(a, b))
    .map(([employeeId, postings]) => appraise(employeeId, postings))
    .filter((appraisal) => appraisal !== null);
}

function priorsByRole(priors: readonly Prior[]): Map<StaffRole, Map<string, Prior>> {
  const byRole = new Map<StaffRole, Map<string, Prior>>();
  for (const prior of priors) {
    const ofRole = byRole.get(prior.role) ?? new Map<string, Prior>();
    if (ofRole.has(prior.kpiId)) {
      throw new RangeError(`Two priors of ${prior.kpiId} for the role ${prior.role}.`);
    }
    byRole.set(prior.role, ofRole.set(prior.kpiId, prior));
  }
  return byRole;
}

/** By code unit: a locale would sort differently on another machine. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
