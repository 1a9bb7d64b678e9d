import { firstDay, type Month } from '#shared/calendar/month.ts';
import type { Kpi } from '#shared/kpis/kpi.ts';
import { measuresOfKpi } from '#shared/kpis/measures-of-kpi.ts';
import type { SliceDimension, SliceRow } from '#shared/scoring/slice-row.ts';
import { callRpc } from './call-rpc.ts';

/**
 * The totals that KPIs rest on, told apart by these dimensions, for `sliceKpi`. Of all branches that
 * the viewer runs when none is named.
 */
export function fetchSlices(
  kpis: readonly Kpi[],
  known: ReadonlyMap<string, Kpi>,
  { branchId, from, to, by }: SliceQuestion,
): Promise<SliceRow[]> {
  const measures = kpis.flatMap((kpi) => measuresOfKpi(kpi, known).map(({ measure }) => measure));
  return callRpc<SliceRow[]>('slice_measures', {
    p_branch_id: branchId,
    p_measures: [...new Set(measures)],
    p_from: firstDay(from),
    p_to: firstDay(to),
    p_by: by,
  });
}

export interface SliceQuestion {
  readonly branchId: string | null;
  /** Both included. */
  readonly from: Month;
  readonly to: Month;
  readonly by: readonly SliceDimension[];
}
