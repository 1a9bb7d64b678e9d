import type { MeasureName } from '../kpis/measure-catalogue.ts';
import type { StaffRole } from '../kpis/staff-role.ts';
import type { Source } from './measurement.ts';

/** What a record says, before it is known in which branch, role and day it counts. */
export interface Fact {
  readonly measure: MeasureName;
  readonly value: number;
  /** Null for a fact of the branch alone. */
  readonly employeeId: string | null;
  /** As the visit or response names it; otherwise that of the posting at the event. */
  readonly role?: StaffRole;
  readonly branchId: string;
  readonly treatmentCode?: string | null;
  /** When the work was done: decides role and branch. */
  readonly eventAt: number;
  /** When its window closes: decides the day it counts on. The event itself when left out. */
  readonly closesAt?: number;
  /** For windows of whole days: the last of them. The deriver has seen to it that it is over. */
  readonly closesOn?: string;
  readonly source: Source;
}

/** Why a record, or a part of it, could not become a measurement. */
export type RefusalReason =
  | 'branch_unknown'
  | 'not_posted'
  | 'procedure_unknown'
  | 'customer_unknown';

export interface Refusal {
  readonly source: Source;
  readonly reason: RefusalReason;
}

export type Derived = Fact | Refusal;

export function isRefusal(derived: Derived): derived is Refusal {
  return 'reason' in derived;
}
