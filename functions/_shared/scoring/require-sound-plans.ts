import type { Kpi } from '../kpis/kpi.ts';
import type { StaffRole } from '../kpis/staff-role.ts';
import { compareFractions } from '../numbers/compare-fractions.ts';
import type { Plan } from '../plans/plan.ts';
import { knotsOfCurve } from './curve-knot.ts';

/**
 * The plans by role, when they can be scored at all. The linter explains far more; this only keeps a
 * wrong plan from giving a number.
 *
 * @throws {RangeError} for two plans of one role, weights that do not total 10000, a KPI that is
 *   unknown or weighed twice, and knots out of order
 */
export function requireSoundPlans(
  plans: readonly Plan[],
  kpis: ReadonlyMap<string, Kpi>,
): ReadonlyMap<StaffRole, Plan> {
  const byRole = new Map<StaffRole, Plan>();
  for (const plan of plans) {
    if (byRole.has(plan.role)) throw new RangeError(`Two plans for the role ${plan.role}.`);
    requireSoundPlan(plan, kpis);
    byRole.set(plan.role, plan);
  }
  return byRole;
}

function requireSoundPlan(plan: Plan, kpis: ReadonlyMap<string, Kpi>): void {
  const total = plan.items.reduce((sum, { weightBp }) => sum + weightBp, 0);
  if (total !== 10_000)
    throw new RangeError(`The weights of ${plan.id} total ${total}, not 10000.`);
  const seen = new Set<string>();
  for (const { kpiId, curve } of plan.items) {
    if (!kpis.has(kpiId))
      throw new RangeError(`The plan ${plan.id} weighs the unknown KPI ${kpiId}.`);
    if (seen.has(kpiId)) throw new RangeError(`The plan ${plan.id} weighs ${kpiId} twice.`);
    seen.add(kpiId);
    const knots = knotsOfCurve(curve);
    const isRising = knots.every((knot, index) => {
      const before = knots[index - 1];
      return before === undefined || compareFractions(before.value, knot.value) <= 0;
    });
    if (knots.length === 0 || !isRising) {
      throw new RangeError(`The curve of ${kpiId} in ${plan.id} is not in order.`);
    }
  }
}
