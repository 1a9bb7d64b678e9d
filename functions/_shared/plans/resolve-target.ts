import type { StaffRole } from '../kpis/staff-role.ts';
import type { Target, TargetScope } from './target.ts';

export interface TargetQuestion {
  readonly kpiId: string;
  readonly quantity: Target['quantity'];
  readonly employeeId: string;
  readonly branchId: string;
  readonly role: StaffRole;
}

/** Nearest first: what was agreed with a person rules what holds for everybody. */
const precedence: readonly TargetScope['level'][] = ['employee', 'role_at_branch', 'role', 'chain'];

/**
 * The target that holds for a person in a posting: employee > role×branch > role > chain.
 *
 * @returns null when none was agreed: the plan's own target holds, a quota is missing
 * @throws {RangeError} when two targets of one level apply, because then the order would decide
 */
export function resolveTarget(targets: readonly Target[], question: TargetQuestion): Target | null {
  const fitting = targets.filter(
    (target) =>
      target.kpiId === question.kpiId &&
      target.quantity === question.quantity &&
      applies(target.scope, question),
  );
  for (const level of precedence) {
    const [first, second] = fitting.filter(({ scope }) => scope.level === level);
    if (second) throw new RangeError(`Two ${question.quantity}s of ${question.kpiId} on ${level}.`);
    if (first) return first;
  }
  return null;
}

function applies(scope: TargetScope, { employeeId, branchId, role }: TargetQuestion): boolean {
  switch (scope.level) {
    case 'employee':
      return scope.employeeId === employeeId;
    case 'role_at_branch':
      return scope.role === role && scope.branchId === branchId;
    case 'role':
      return scope.role === role;
    case 'chain':
      return true;
  }
}
