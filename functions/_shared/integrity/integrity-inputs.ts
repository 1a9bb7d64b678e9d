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

/** Closed visits by who served together and how far the customer was asked. */
export interface AskedVisits {
  readonly people: readonly AskedPerson[];
  /**
   * How many visits, of which kind, and the people as places in the list. A kind is a sum: 1 asked,
   * 2 answered, 4 with trouble (a complaint, or money that went back).
   */
  readonly groups: readonly (readonly [visits: number, kind: number, ...people: number[]])[];
}

/** Somebody in one role. */
export interface AskedPerson {
  readonly employeeId: string;
  readonly name: string;
  readonly role: StaffRole;
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
  readonly asking: AskedVisits;
}
