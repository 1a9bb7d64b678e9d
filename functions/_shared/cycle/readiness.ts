import type { StaffRole } from '../kpis/staff-role.ts';

export interface NamedPerson {
  readonly employeeId: string;
  readonly name: string;
  readonly code: string;
}

export interface NamedRole extends NamedPerson {
  readonly role: StaffRole;
}

/** Rows of one source in one branch: in the period, in the ninety days before, and how old the newest is. */
export interface SourceAge {
  readonly branchId: string;
  readonly source: string;
  readonly lastDay: string;
  readonly ageDays: number;
  readonly rows: number;
  readonly rowsBefore: number;
}

/** What `period_readiness` answers. */
export interface Readiness {
  readonly peopleCount: number;
  readonly isOver: boolean;
  readonly withoutPlan: readonly NamedRole[];
  readonly notAppraised: readonly NamedPerson[];
  readonly unread: readonly NamedRole[];
  readonly provisional: readonly NamedRole[];
  readonly withoutTotal: readonly (NamedRole & { readonly obstacle: string | null })[];
  readonly sources: readonly SourceAge[];
}

/** Whether publishing would be refused; the database judges the same. */
export function isReady({ withoutPlan, notAppraised }: Readiness): boolean {
  return withoutPlan.length + notAppraised.length === 0;
}

/** A source is late when it fell silent, or when it came regularly before and is this many days old. */
export const lateAfterDays = 7;

/** Sources that a result may be missing something of: nothing came in the period, or nothing for a week. */
export function lateSources(sources: readonly SourceAge[]): SourceAge[] {
  return sources.filter(
    ({ rows, rowsBefore, ageDays }) =>
      (rows === 0 && rowsBefore > 0) || (ageDays > lateAfterDays && rows + rowsBefore >= 30),
  );
}
