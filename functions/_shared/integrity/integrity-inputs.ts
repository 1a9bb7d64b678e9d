import type { StaffRole } from '../kpis/staff-role.ts';
import type { BusinessCalendar } from '../records/business-time.ts';

/** An answer at a visit, as the watch sees it. Instants are in ms. */
export interface WatchedResponse {
  readonly id: string;
  readonly answeredAt: number;
  readonly isTimeUncertain: boolean;
  /** Null where a phone answered. */
  readonly kioskId: string | null;
  readonly durationMs: number | null;
  readonly nps: number | null;
  readonly employeeIds: readonly string[];
  /** Stars, in the order of the people. */
  readonly scores: readonly number[];
  /** Of the visit; null for a walk-in. */
  readonly arrivedAt: number | null;
  readonly closedAt: number | null;
}

/** Closed visits of one person in one role. */
export interface Asking {
  readonly employeeId: string;
  readonly role: StaffRole;
  readonly eligible: number;
  readonly asked: number;
  /** Visits with a complaint, or with money that went back. */
  readonly troubled: number;
  readonly troubledAsked: number;
}

/** What `load_integrity` returns: one branch, from a day up to, not including, another. */
export interface IntegrityInputs {
  readonly branch: BusinessCalendar;
  readonly fromDay: string;
  readonly untilDay: string;
  readonly responses: readonly WatchedResponse[];
  /** Of ratings at visits whose records say who served in the role: do they name this person? */
  readonly attributions: readonly {
    readonly responseId: string;
    readonly employeeId: string;
    readonly isNamed: boolean;
  }[];
  readonly asking: readonly Asking[];
}
