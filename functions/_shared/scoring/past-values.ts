import type { Kpi } from '../kpis/kpi.ts';
import type { MeasureName } from '../kpis/measure-catalogue.ts';
import type { StaffRole } from '../kpis/staff-role.ts';
import { fractionToNumber } from '../numbers/fraction-to-number.ts';
import type { PastValue } from '../plans/lint/evidence.ts';
import type { Plan } from '../plans/plan.ts';
import { evaluateKpi } from './evaluate-kpi.ts';
import { groupBy } from './group-by.ts';
import type { MeasureTotal } from './measure-total.ts';
import { isMeasureName, readTotal } from './read-total.ts';

/** What `load_plan_evidence` returns. */
export interface LoadedEvidence {
  readonly kpis: readonly Kpi[];
  readonly plans: readonly Plan[];
  readonly months: readonly (readonly [
    month: string,
    measure: string,
    person: number,
    n: number,
    sum: number,
    sumSquares: number,
  ])[];
}

/**
 * What each KPI was for each person and month of a role. A KPI that divides by a quota is left out:
 * what was agreed in those months is no history of the KPI.
 */
export function pastValues(
  months: LoadedEvidence['months'],
  role: StaffRole,
  kpiIds: readonly string[],
  kpis: ReadonlyMap<string, Kpi>,
): PastValue[] {
  const personMonths = groupBy(months, ([month, , person]) => `${month} ${person}`);
  return [...personMonths.values()].flatMap((rows) => {
    const totals = new Map<MeasureName, MeasureTotal>();
    for (const [, measure, , n, sum, sumSquares] of rows) {
      if (isMeasureName(measure)) totals.set(measure, readTotal(measure, n, sum, sumSquares));
    }
    return kpiIds.flatMap((kpiId): PastValue[] => {
      const kpi = kpis.get(kpiId);
      if (!kpi) return [];
      const { value, reason, n } = evaluateKpi(kpi, { totals, kpis, quota: null });
      if (reason === 'no_quota') return [];
      return [{ kpiId, role, value: value && fractionToNumber(value), n }];
    });
  });
}
