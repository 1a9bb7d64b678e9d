import { addMonths, firstDay, type Month, monthOf, monthsBack } from '#shared/calendar/month.ts';
import { type ControlSeries, shareControl } from '#shared/measures/control-series.ts';
import type { SliceRow } from '#shared/scoring/slice-row.ts';
import { callRpc } from './call-rpc.ts';
import { getClient, rowsOf } from './client.ts';
import { type PeopleModel, peopleModel, type RolePriors } from './people-model.ts';
import { fetchRatingTotals } from './rating-totals.ts';
import { type TreatmentRating, treatmentModel } from './treatment-model.ts';
import { fetchTreatments, type Treatment } from './treatments.ts';

/** What the overview shows below its figures: it changes slowly and is asked for more rarely. */
export interface OverviewDetails {
  readonly people: PeopleModel;
  readonly treatments: readonly TreatmentRating[];
  readonly treatmentNames: ReadonlyMap<string, Treatment>;
  /** Complaints a closed visit; null where too few months have any visit. */
  readonly complaints: ControlSeries | null;
}

/** Months on a control chart: a year and what is needed to see it turn. */
const chartMonths = 14;

export async function fetchOverviewDetails(
  branchId: string,
  month: Month,
): Promise<OverviewDetails> {
  const [totals, priors, treatments, slices] = await Promise.all([
    fetchRatingTotals(branchId, month),
    callRpc<RolePriors>('role_rating_priors', { p_month: firstDay(month) }),
    fetchTreatments(),
    callRpc<SliceRow[]>('slice_measures', {
      p_branch_id: branchId,
      p_measures: ['complaint', 'visit'],
      p_from: firstDay(addMonths(month, 1 - chartMonths)),
      p_to: firstDay(month),
      p_by: ['month'],
    }),
  ]);
  const names = await fetchNames(totals.flatMap(({ employeeId }) => employeeId ?? []));
  return {
    people: peopleModel(totals, names, priors),
    treatments: treatmentModel(totals),
    treatmentNames: new Map(treatments.map((treatment) => [treatment.id, treatment])),
    complaints: complaintSeries(slices, month),
  };
}

/** Complaints a closed visit, month by month. A month with more complaints than visits has no share. */
export function complaintSeries(slices: readonly SliceRow[], month: Month): ControlSeries | null {
  const count = (each: Month, measure: string) =>
    slices
      .filter(([at, , , , , name]) => at !== null && monthOf(at) === each && name === measure)
      .reduce((sum, [, , , , , , n]) => sum + Number(n), 0);
  return shareControl(
    monthsBack(month, chartMonths).map((each) => {
      const [successes, n] = [count(each, 'complaint'), count(each, 'visit')];
      return successes > n ? { month: each, successes: 0, n: 0 } : { month: each, successes, n };
    }),
  );
}

async function fetchNames(employeeIds: readonly string[]): Promise<Map<string, string>> {
  const ids = [...new Set(employeeIds)];
  if (ids.length === 0) return new Map();
  const client = await getClient();
  const rows = await rowsOf<{ id: string; name: string }>(
    client.from('employees').select('id, name').in('id', ids),
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
