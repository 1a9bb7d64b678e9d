import type { Kpi } from '../../kpis/kpi.ts';
import type { StaffRole } from '../../kpis/staff-role.ts';
import type { Plan } from '../plan.ts';

/** What one person's KPI was in one of the last six months. */
export interface PastValue {
  readonly kpiId: string;
  readonly role: StaffRole;
  /** In the KPI's own unit: a share as 0.95. Null when it was not available. */
  readonly value: number | null;
  readonly n: number;
}

/** What a plan is judged against. */
export interface LintEvidence {
  readonly kpis: ReadonlyMap<string, Kpi>;
  /** The plans of other roles in force at the same time. */
  readonly otherPlans: readonly Plan[];
  /** The last six months; rules that need history are silent without it. */
  readonly history: readonly PastValue[];
}
