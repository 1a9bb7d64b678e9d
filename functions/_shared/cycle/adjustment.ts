import type { StaffRole } from '../kpis/staff-role.ts';

export const adjustmentKinds = [
  'lift_gate',
  'set_aside_record',
  'set_aside_kpi',
  'correct_kpi',
] as const;

/** Added to a person's total of a measure; negative for what is set aside. */
export type TotalChange = readonly [
  branchId: string,
  role: StaffRole,
  measure: string,
  n: number,
  sum: number,
  sumSquares: number,
];

/** What was decided against the raw inputs of one person, as `private.adjustments_json` writes it. */
export interface Adjustment {
  readonly id: string;
  readonly employeeId: string;
  readonly kind: (typeof adjustmentKinds)[number];
  readonly kpiId: string | null;
  /** Of a lifted veto. */
  readonly vetoId: string | null;
  readonly changes: readonly TotalChange[];
}
