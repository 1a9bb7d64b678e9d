import { firstDay, type Month } from '#shared/calendar/month.ts';
import type { MonthlyTotal } from '#shared/measures/monthly-total.ts';
import { getClient, rowsOf } from './client.ts';

/** Big integers may arrive as text, depending on the driver behind the gateway. */
interface TotalRow {
  month: string;
  measure: string;
  n: number | string;
  sum: number | string;
  histogram: (number | string)[] | null;
}

/** The monthly totals of a branch, from the rollup: a few rows a month, however many the answers. */
export async function fetchBranchTotals(
  branchId: string,
  from: Month,
  to: Month,
): Promise<MonthlyTotal[]> {
  const client = await getClient();
  const rows = await rowsOf<TotalRow>(
    client
      .from('monthly_branch_totals')
      .select('month, measure, n, sum, histogram')
      .eq('branch_id', branchId)
      .gte('month', firstDay(from))
      .lte('month', firstDay(to))
      .order('month')
      .order('measure'),
  );
  return rows.map((row) => ({
    month: row.month,
    measure: row.measure,
    n: Number(row.n),
    sum: Number(row.sum),
    histogram: row.histogram?.map(Number) ?? null,
  }));
}
