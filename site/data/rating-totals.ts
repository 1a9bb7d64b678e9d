import { firstDay, type Month } from '#shared/calendar/month.ts';
import type { StaffRole } from '#shared/kpis/staff-role.ts';
import { getClient, rowsOf } from './client.ts';

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

interface TotalRow {
  employee_id: string | null;
  role: StaffRole | null;
  treatment_id: string | null;
  n: number | string;
  sum: number | string;
  sum_squares: number | string;
  histogram: readonly (number | string)[];
}

/** A few hundred rows of a busy branch, however many the ratings. */
export async function fetchRatingTotals(branchId: string, month: Month): Promise<RatingTotal[]> {
  const client = await getClient();
  const rows = await rowsOf<TotalRow>(
    client
      .from('monthly_totals')
      .select('employee_id, role, treatment_id, n, sum, sum_squares, histogram')
      .eq('branch_id', branchId)
      .eq('month', firstDay(month))
      .eq('measure', 'rating'),
  );
  return rows.map((row) => ({
    employeeId: row.employee_id,
    role: row.role,
    treatmentId: row.treatment_id,
    n: Number(row.n),
    sum: Number(row.sum),
    sumSquares: Number(row.sum_squares),
    satisfied: Number(row.histogram[4] ?? 0) + Number(row.histogram[5] ?? 0),
  }));
}
