import { addMonths, firstDay, type Month, monthOf, monthsBack } from '#shared/calendar/month.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { StaffRole } from '#shared/kpis/staff-role.ts';
import { type ControlSeries, shareControl } from '#shared/measures/control-series.ts';
import type { SliceRow } from '#shared/scoring/slice-row.ts';
import { callRpc } from './call-rpc.ts';
import type { RolePriors } from './people-model.ts';
import type { RatingTotal } from './rating-totals.ts';

/** What the overview shows below its figures: it changes slowly and is asked for more rarely. */
export interface OverviewDetails {
  readonly ratings: readonly RatingTotal[];
  readonly names: ReadonlyMap<string, string>;
  readonly priors: RolePriors;
  readonly treatmentNames: TreatmentNames;
  /** Complaints a closed visit; null where too few months have any visit. */
  readonly complaints: ControlSeries | null;
}

export type TreatmentNames = ReadonlyMap<string, Readonly<Record<Locale, string>>>;

interface BranchDetails {
  readonly ratings: readonly (readonly [
    employeeId: string | null,
    role: StaffRole | null,
    treatmentId: string | null,
    n: number,
    sum: number,
    sumSquares: number,
    satisfied: number,
  ])[];
  readonly names: Readonly<Record<string, string>>;
  readonly treatments: Readonly<Record<string, Readonly<Record<Locale, string>>>>;
  readonly priors: RolePriors;
  readonly complaints: readonly SliceRow[];
}

/** Months on a control chart: a year and what is needed to see it turn. */
const chartMonths = 14;

export async function fetchOverviewDetails(
  branchId: string,
  month: Month,
): Promise<OverviewDetails> {
  const details = await callRpc<BranchDetails>('read_branch_details', {
    p_branch_id: branchId,
    p_month: firstDay(month),
    p_from: firstDay(addMonths(month, 1 - chartMonths)),
  });
  const ratings = details.ratings.map(
    ([employeeId, role, treatmentId, n, sum, sumSquares, satisfied]): RatingTotal => ({
      employeeId,
      role,
      treatmentId,
      n,
      sum,
      sumSquares,
      satisfied,
    }),
  );
  return {
    ratings,
    names: new Map(Object.entries(details.names)),
    priors: details.priors,
    treatmentNames: new Map(Object.entries(details.treatments)),
    complaints: complaintSeries(details.complaints, month),
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
