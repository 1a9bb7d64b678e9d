import type { OpeningCalendar } from '#shared/calendar/count-working-days.ts';
import type { Kpi } from '#shared/kpis/kpi.ts';
import { type Appeal, fetchAppeals } from './appeals.ts';
import { getClient, rowsOf } from './client.ts';
import { type AppraisalPeriod, fetchPeriods, fetchResults, type Result } from './own-results.ts';

/** An appeal with whom and what it is about, for who decides. */
export interface AppealCase {
  readonly appeal: Appeal;
  readonly name: string;
  readonly branchName: { readonly zh: string; readonly en: string };
  readonly calendar: OpeningCalendar;
  readonly period: AppraisalPeriod;
  readonly result: Result;
}

export interface AppealDesk {
  readonly cases: readonly AppealCase[];
  readonly kpis: readonly Kpi[];
}

interface BranchRow {
  id: string;
  name_zh: string;
  name_en: string;
  opening_hours: Record<string, unknown>;
  special_days: Record<string, unknown>;
}

/** All appeals that the asker may see, what is due first. */
export async function fetchAppealDesk(): Promise<AppealDesk> {
  const client = await getClient();
  const [appeals, periods, people, branches, kpis] = await Promise.all([
    fetchAppeals({}),
    fetchPeriods(),
    rowsOf<{ id: string; name: string }>(client.from('employees').select('id, name')),
    rowsOf<BranchRow>(
      client.from('branches').select('id, name_zh, name_en, opening_hours, special_days'),
    ),
    rowsOf<{ content: Kpi }>(client.from('kpis').select('content')),
  ]);
  const results = (
    await Promise.all(
      [...new Set(appeals.map(({ periodId }) => periodId))].map((periodId) =>
        fetchResults({ periodId }),
      ),
    )
  ).flat();
  const cases = appeals.flatMap((appeal) => {
    const result = results.find(({ id }) => id === appeal.appraisalId);
    const period = periods.find(({ id }) => id === appeal.periodId);
    const branch = branches.find(({ id }) => id === appeal.branchId);
    const person = people.find(({ id }) => id === appeal.employeeId);
    if (!result || !period || !branch) return [];
    return [
      {
        appeal,
        name: person?.name ?? '—',
        branchName: { zh: branch.name_zh, en: branch.name_en },
        calendar: { openingHours: branch.opening_hours, specialDays: branch.special_days },
        period,
        result,
      },
    ];
  });
  return { cases, kpis: kpis.map(({ content }) => content) };
}
