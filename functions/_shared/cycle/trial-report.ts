import type { StaffRole } from '../kpis/staff-role.ts';
import type { Plan } from '../plans/plan.ts';
import type { Appraisal } from '../scoring/appraisal.ts';
import { groupBy } from '../scoring/group-by.ts';
import { type AppraisedPerson, appraisePeople } from './appraise-people.ts';
import { type ExitCriterion, exitCriteria, leastJudged } from './exit-criteria.ts';
import type { DecidedInputs } from './own-inputs.ts';
import type { SharedInputs } from './shared-inputs.ts';

/** What a role is compared with: its plan's version before this one, or the plain mean of the same KPIs where there is none. */
export type OldWay = 'previous_version' | 'equal_weights';

export interface Movement {
  readonly employeeId: string;
  readonly role: StaffRole;
  readonly branchId: string;
  readonly beforeBp: number | null;
  readonly afterBp: number | null;
  readonly deltaBp: number | null;
}

/** How one KPI of one role did over everybody who has it. */
export interface KpiReach {
  readonly role: StaffRole;
  readonly kpiId: string;
  readonly people: number;
  readonly missing: number;
  readonly provisional: number;
  readonly gated: number;
  /** Of those with a value that is not provisional. */
  readonly judged: number;
  readonly reached: number;
  /** Of at least `leastJudged` people: a target that divides nobody. */
  readonly verdict: 'nobody' | 'everybody' | null;
}

export interface TrialReport {
  readonly oldWays: readonly { readonly role: StaffRole; readonly way: OldWay }[];
  /** From the one who gains most to the one who loses most; without a delta last. */
  readonly movements: readonly Movement[];
  readonly gateHits: readonly { readonly employeeId: string; readonly kpiIds: readonly string[] }[];
  readonly vetoes: readonly { readonly employeeId: string; readonly causes: readonly string[] }[];
  readonly kpis: readonly KpiReach[];
  readonly criteria: readonly ExitCriterion[];
}

export interface TrialFacts {
  readonly shared: SharedInputs;
  readonly people: readonly DecidedInputs[];
  /** Of each plan the version before the one that is on trial, where there is one. */
  readonly previousPlans: readonly Plan[];
  /** People of the period who have not read their plan. */
  readonly unreadCount: number;
}

/**
 * What a trial shows: who would gain and lose against the old way, and whether the plan is fit to
 * count. Both sides are whole scores, before any ramp; nothing of it ranks.
 */
export function trialReport(facts: TrialFacts): TrialReport {
  const whole = { ...facts.shared, phase: 'full', rampShareBp: null } as const;
  const plans = facts.shared.plans.map(inFull);
  const now = appraisePeople({ ...whole, plans }, facts.people);
  const oldPlans = plans.map(
    (plan) => facts.previousPlans.map(inFull).find(({ role }) => role === plan.role) ?? plan,
  );
  const old = appraisePeople({ ...whole, plans: oldPlans }, facts.people);
  const oldWays = plans.map(({ role }) => ({
    role,
    way: facts.previousPlans.some((plan) => plan.role === role)
      ? ('previous_version' as const)
      : ('equal_weights' as const),
  }));
  const wayOf = new Map(oldWays.map(({ role, way }) => [role, way]));
  const before = new Map(
    old.map(({ employeeId, role, appraisal }) => [
      employeeId,
      wayOf.get(role) === 'previous_version' ? appraisal.ungatedBp : equalMean(appraisal),
    ]),
  );
  const movements = now
    .map(({ employeeId, role, branchId, appraisal }): Movement => {
      const [beforeBp, afterBp] = [before.get(employeeId) ?? null, appraisal.ungatedBp];
      const deltaBp = beforeBp === null || afterBp === null ? null : afterBp - beforeBp;
      return { employeeId, role, branchId, beforeBp, afterBp, deltaBp };
    })
    .sort(byGain);
  const kpis = reachOf(now);
  return {
    oldWays,
    movements,
    gateHits: now.flatMap(({ employeeId, appraisal }) =>
      appraisal.failedGates.length > 0 ? [{ employeeId, kpiIds: appraisal.failedGates }] : [],
    ),
    vetoes: now.flatMap(({ employeeId, appraisal }) =>
      appraisal.vetoes.length > 0
        ? [{ employeeId, causes: appraisal.vetoes.map(({ cause }) => cause) }]
        : [],
    ),
    kpis,
    criteria: exitCriteria({ people: now, movements, kpis, unreadCount: facts.unreadCount }),
  };
}

function inFull(plan: Plan): Plan {
  return { ...plan, phase: { kind: 'full' } };
}

/** Everybody's KPIs counted alike: what a clinic does that adds up a table without weights. */
function equalMean({ segments, obstacle }: Appraisal): number | null {
  if (obstacle !== null) return null;
  const points = segments.map(({ items, dayShareBp }) => {
    const scores = items.flatMap(({ scoreBp }) => scoreBp ?? []);
    const mean = scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
    return (mean * dayShareBp) / 10_000;
  });
  return Math.round(points.reduce((sum, part) => sum + part, 0));
}

function byGain(a: Movement, b: Movement): number {
  if (a.deltaBp === null || b.deltaBp === null) {
    return Number(a.deltaBp === null) - Number(b.deltaBp === null);
  }
  return b.deltaBp - a.deltaBp || (a.employeeId < b.employeeId ? -1 : 1);
}

function reachOf(people: readonly AppraisedPerson[]): KpiReach[] {
  const items = people.flatMap(({ appraisal }) =>
    appraisal.segments.flatMap(({ role, items: own }) => own.map((item) => ({ role, item }))),
  );
  return [...groupBy(items, ({ role, item }) => `${role} ${item.kpiId}`).values()].flatMap(
    (group) => {
      const [first] = group;
      if (!first) return [];
      const own = group.map(({ item }) => item);
      const judgedItems = own.filter((item) => item.scoreBp !== null && !item.isProvisional);
      const [judged, reached] = [
        judgedItems.length,
        judgedItems.filter(({ scoreBp }) => (scoreBp ?? 0) >= 10_000).length,
      ];
      return [
        {
          role: first.role,
          kpiId: first.item.kpiId,
          people: own.length,
          missing: own.filter(({ scoreBp }) => scoreBp === null).length,
          provisional: own.filter(({ isProvisional }) => isProvisional).length,
          gated: own.filter(({ gate }) => gate?.isFailed).length,
          judged,
          reached,
          verdict: verdictOf(judged, reached),
        },
      ];
    },
  );
}

function verdictOf(judged: number, reached: number): KpiReach['verdict'] {
  if (judged < leastJudged) return null;
  if (reached === 0) return 'nobody';
  return reached === judged ? 'everybody' : null;
}
