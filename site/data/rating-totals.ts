import type { StaffRole } from '#shared/kpis/staff-role.ts';

/** The ratings of one person for one treatment in a month, from the rollup. */
export interface RatingTotal {
  readonly employeeId: string | null;
  readonly role: StaffRole | null;
  readonly treatmentId: string | null;
  readonly n: number;
  readonly sum: number;
  readonly sumSquares: number;
  /** How many ratings of 4 and 5. */
  readonly satisfied: number;
}
