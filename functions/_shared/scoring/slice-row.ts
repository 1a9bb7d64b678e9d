import type { StaffRole } from '../kpis/staff-role.ts';

/** One total as `slice_measures` returns it: null is what was not asked to be told apart, or is nobody's. */
export type SliceRow = readonly [
  month: string | null,
  branchId: string | null,
  role: StaffRole | null,
  treatmentId: string | null,
  employeeId: string | null,
  /** Any measure of the database, also `nps_class`: totals of detractors, passives and promoters from paper. */
  measure: string,
  n: number,
  sum: number,
  sumSquares: number,
  /** Of answers from 0 to 10, and of classes (the first three boxes); else null. */
  histogram: readonly number[] | null,
];

/** What slices can be told apart by (按时间段、分院、岗位、项目、人). */
export const sliceDimensions = ['month', 'branch', 'role', 'treatment', 'employee'] as const;

export type SliceDimension = (typeof sliceDimensions)[number];

/** Which slice it is; null in a dimension that was not asked for, or of facts that name none. */
export interface SliceKey {
  readonly month: string | null;
  readonly branch: string | null;
  readonly role: StaffRole | null;
  readonly treatment: string | null;
  readonly employee: string | null;
}

/** The slice that a row belongs to, when slices are told apart by these dimensions. */
export function keyOfRow(
  [month, branch, role, treatment, employee]: SliceRow,
  by: readonly SliceDimension[],
): SliceKey {
  return {
    month: by.includes('month') ? month : null,
    branch: by.includes('branch') ? branch : null,
    role: by.includes('role') ? role : null,
    treatment: by.includes('treatment') ? treatment : null,
    employee: by.includes('employee') ? employee : null,
  };
}
