import type { Plan } from '../plan.ts';
import type { LintEvidence } from './evidence.ts';
import { type Finding, finding } from './finding.ts';

/** Two roles with the same KPIs and weights is 一刀切: one measure for different work. */
export function lintRoles(plan: Plan, { otherPlans }: LintEvidence): Finding[] {
  const own = outline(plan);
  return otherPlans
    .filter((other) => other.role !== plan.role && outline(other) === own)
    .map((other) => finding('error', 'same_plan_for_two_roles', null, { role: other.role }));
}

function outline({ items }: Plan): string {
  return items
    .filter(({ weightBp }) => weightBp > 0)
    .map(({ kpiId, weightBp }) => `${kpiId}=${weightBp}`)
    .sort()
    .join(' ');
}
