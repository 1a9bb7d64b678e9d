import type { MeasureName } from '../kpis/measure-catalogue.ts';
import type { StaffRole } from '../kpis/staff-role.ts';

/** The row a fact was made from, so that every number opens down to it. */
export interface Source {
  readonly kind: SourceKind;
  readonly id: string;
  /** Of the row, where it is not the fact's own: a customer may pay in another branch. */
  readonly branchId?: string;
}

export type SourceKind =
  | 'visit'
  | 'consultation'
  | 'deal'
  | 'follow_up'
  | 'procedure'
  | 'checklist'
  | 'inspection'
  | 'chat'
  | 'complaint'
  | 'lead'
  | 'campaign'
  | 'appointment'
  | 'quality_check'
  | 'response';

/**
 * The only fact that numbers are made of. Branch and role are those of the event; `occurredOn` is
 * the local day on which it counts, which for a windowed outcome is the day its window closed.
 */
export interface Measurement {
  readonly measure: MeasureName;
  readonly branchId: string;
  /** Null for a fact of the branch alone; then the role is null too. */
  readonly employeeId: string | null;
  readonly role: StaffRole | null;
  readonly treatmentCode: string | null;
  readonly occurredOn: string;
  /** A whole number in the measure's own scale. */
  readonly value: number;
  readonly source: Source;
}
