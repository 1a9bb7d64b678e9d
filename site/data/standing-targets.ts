import type { StaffRole } from '#shared/kpis/staff-role.ts';
import type { TargetScope } from '#shared/plans/target.ts';
import type { AgreedTarget } from './targets.ts';

/** An agreement that holds or will: with the day on which it ends, where that is agreed already. */
export interface StandingTarget extends AgreedTarget {
  readonly value: string;
  readonly endsOn: string | null;
}

const precedence: readonly TargetScope['level'][] = ['employee', 'role_at_branch', 'role', 'chain'];

/**
 * What holds on a day or later for these KPIs and this role, in the order in which it rules: person,
 * role at a branch, role, chain. Of one scope the newest that is in force, and all that are to come.
 * Those of a person are told apart by the KPI alone: a KPI belongs to a role.
 */
export function standingTargets(
  targets: readonly AgreedTarget[],
  today: string,
  role: StaffRole,
  kpiIds: readonly string[],
): StandingTarget[] {
  const own = targets.filter(
    ({ kpiId, scope }) => kpiIds.includes(kpiId) && (!('role' in scope) || scope.role === role),
  );
  const scopes = new Set(own.map(keyOf));
  return [...scopes]
    .flatMap((key) =>
      standing(
        own.filter((target) => keyOf(target) === key),
        today,
      ),
    )
    .toSorted(
      (a, b) =>
        kpiIds.indexOf(a.kpiId) - kpiIds.indexOf(b.kpiId) ||
        precedence.indexOf(a.scope.level) - precedence.indexOf(b.scope.level) ||
        (a.effectiveOn < b.effectiveOn ? -1 : 1),
    );
}

function standing(ofOneScope: readonly AgreedTarget[], today: string): StandingTarget[] {
  const byDay = ofOneScope.toSorted((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : 1));
  const begun = byDay.filter(({ effectiveOn }) => effectiveOn <= today).length;
  return byDay.flatMap((target, place) => {
    const next = byDay[place + 1];
    if (target.value === null || place < begun - 1) return [];
    return [
      { ...target, value: target.value, endsOn: next?.value === null ? next.effectiveOn : null },
    ];
  });
}

function keyOf({ kpiId, quantity, scope }: AgreedTarget): string {
  return JSON.stringify([kpiId, quantity, Object.entries(scope).sort()]);
}
