import type { Kpi } from '../kpis/kpi.ts';
import { kpiMap } from '../kpis/kpi-map.ts';
import type { StaffRole } from '../kpis/staff-role.ts';
import type { Plan } from '../plans/plan.ts';
import type { Target } from '../plans/target.ts';
import type { Appraisal } from './appraisal.ts';
import { assignTotals } from './assign-totals.ts';
import type { ScoringException } from './exception.ts';
import { groupBy } from './group-by.ts';
import { joinSegments } from './join-segments.ts';
import { createKpiMemory, type KpiMemory } from './kpi-memory.ts';
import type { PersonTotal } from './measure-total.ts';
import { dayNumber, daysIn } from './period.ts';
import { type Posting, postingSegments } from './posting-segments.ts';
import type { Prior } from './prior.ts';
import { requireSoundPlans } from './require-sound-plans.ts';
import { scoreSegment } from './score-segment.ts';
import type { ScoringInputs } from './scoring-inputs.ts';
import type { Veto } from './veto.ts';

/** Inputs arranged for look-up, and the appraisal of one person after the other. */
export interface Appraiser {
  /** With their postings, in order of id. */
  readonly employees: readonly (readonly [employeeId: string, postings: readonly Posting[]])[];
  readonly periodDays: number;
  readonly kpis: ReadonlyMap<string, Kpi>;
  readonly memory: KpiMemory;
  planOf(role: StaffRole): Plan | null;
  priorsOf(role: StaffRole): ReadonlyMap<string, Prior>;
  totalsOf(employeeId: string): readonly PersonTotal[];
  targetsOf(kpiId: string): readonly Target[];
  /** Those of the period, in order of id. */
  vetoesOf(employeeId: string): readonly Veto[];
  /** What was decided about the person against the plan. */
  exceptionsOf(employeeId: string): readonly ScoringException[];
  /** Null for somebody without a day in the period. */
  appraise(employeeId: string, postings: readonly Posting[]): Appraisal | null;
}

/** @throws {RangeError} as `scorePeriod` does */
export function createAppraiser(inputs: ScoringInputs, plans: readonly Plan[]): Appraiser {
  const kpis = kpiMap(inputs.kpis);
  const byRole = requireSoundPlans(plans, kpis);
  const priors = priorsByRole(inputs.priors);
  const totals = groupBy(inputs.totals, ({ employeeId }) => employeeId ?? '');
  const vetoes = groupBy(inputs.vetoes, ({ employeeId }) => employeeId);
  const exceptions = groupBy(inputs.exceptions ?? [], ({ employeeId }) => employeeId);
  const targets = groupBy(inputs.targets, ({ kpiId }) => kpiId);
  const memory = createKpiMemory();
  const periodDays = daysIn(inputs.period);
  const [start, end] = [dayNumber(inputs.period.start), dayNumber(inputs.period.end)];

  const appraiser: Appraiser = {
    employees: [...groupBy(inputs.postings, ({ employeeId }) => employeeId)].sort(([a], [b]) =>
      compareText(a, b),
    ),
    periodDays,
    kpis,
    memory,
    planOf: (role) => byRole.get(role) ?? null,
    priorsOf: (role) => priors.get(role) ?? none,
    totalsOf: (employeeId) => totals.get(employeeId) ?? [],
    targetsOf: (kpiId) => targets.get(kpiId) ?? [],
    vetoesOf: (employeeId) =>
      (vetoes.get(employeeId) ?? [])
        .filter(({ occurredOn }) => dayNumber(occurredOn) >= start && dayNumber(occurredOn) < end)
        .sort((a, b) => compareText(a.id, b.id)),
    exceptionsOf: (employeeId) => exceptions.get(employeeId) ?? [],
    appraise(employeeId, postings) {
      const segments = postingSegments(postings, inputs.period);
      if (segments.length === 0) return null;
      const { bySegment, stray } = assignTotals(appraiser.totalsOf(employeeId), segments);
      return joinSegments({
        employeeId,
        period: inputs.period,
        segments: segments.map((segment, index) => {
          const plan = appraiser.planOf(segment.role);
          return scoreSegment({
            employeeId,
            segment,
            periodDays,
            plan,
            totals: bySegment[index] ?? new Map(),
            kpis,
            targets: plan?.items.flatMap(({ kpiId }) => appraiser.targetsOf(kpiId)) ?? [],
            priors: appraiser.priorsOf(segment.role),
            exceptions: appraiser.exceptionsOf(employeeId),
            memory,
          });
        }),
        vetoes: appraiser.vetoesOf(employeeId),
        strayObservations: stray,
      });
    },
  };
  return appraiser;
}

const none: ReadonlyMap<string, Prior> = new Map();

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
