import { addMonths, firstDay, type Month } from '#shared/calendar/month.ts';
import type { Comparison, MonthCell } from '#shared/comparison/branch-series.ts';
import type { ComparedMeasureId } from '#shared/comparison/compared-measure.ts';
import type { Stratum } from '#shared/comparison/stratum.ts';
import { callRpc } from './call-rpc.ts';

interface BranchDocument {
  readonly id: string;
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly n: readonly number[];
  readonly sum: readonly (number | null)[];
  readonly sumSquares: readonly (number | null)[];
  readonly visits: readonly number[];
  readonly responses: readonly number[];
}

interface ComparisonDocument {
  readonly months: readonly Month[];
  readonly branches: readonly BranchDocument[];
}

/** How many months a page looks back: a year, and the same month of the year before. */
export const comparedMonths = 13;

/** A measure of every branch, month by month. Small cells are withheld by the database, not here. */
export async function fetchComparison(
  measure: ComparedMeasureId,
  month: Month,
): Promise<Comparison> {
  const { months, branches } = await callRpc<ComparisonDocument>('compare_measure', {
    p_measure: measure,
    p_from_month: firstDay(addMonths(month, 1 - comparedMonths)),
    p_to_month: firstDay(month),
  });
  return {
    months,
    branches: branches.map(({ n, sum, sumSquares, ...branch }) => ({
      ...branch,
      cells: n.map((count, i) => cellOf(count, sum[i] ?? null, sumSquares[i] ?? null)),
    })),
  };
}

/** What customers of the branches were like in a month. */
export function fetchStrata(measure: ComparedMeasureId, month: Month): Promise<Stratum[]> {
  return callRpc('compare_strata', { p_measure: measure, p_month: firstDay(month) });
}

function cellOf(n: number, sum: number | null, sumSquares: number | null): MonthCell {
  if (n === 0) return { kind: 'empty' };
  if (sum === null || sumSquares === null) return { kind: 'withheld', n };
  return { kind: 'known', sums: { n, sum, sumSquares } };
}
