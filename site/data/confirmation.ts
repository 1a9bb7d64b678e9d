import { localDate } from '#shared/calendar/local-date.ts';
import type { Confirmation } from '#shared/cycle/confirmation.ts';
import { confirmationText } from '#shared/cycle/confirmation-text.ts';
import { confirmationHash } from '#shared/cycle/verify-confirmation.ts';
import type { Kpi } from '#shared/kpis/kpi.ts';
import type { Plan } from '#shared/plans/plan.ts';
import { getClient, rowsOf } from './client.ts';
import { type AppraisalPeriod, fetchPeriods, fetchResults, type Result } from './own-results.ts';

/** What the paper shows: the result, and the text and hash that prove what it says. */
export interface ConfirmationSheet {
  readonly period: AppraisalPeriod;
  readonly result: Result;
  readonly person: { readonly code: string; readonly name: string };
  readonly branch: { readonly code: string; readonly nameZh: string; readonly nameEn: string };
  readonly kpis: ReadonlyMap<string, Kpi>;
  readonly plans: readonly Plan[];
  readonly text: string;
  /** Null where the browser cannot compute one (no https). */
  readonly hash: string | null;
}

/** One person's sheet; null where there is no published result that may be seen. */
export async function fetchConfirmation(resultId: string): Promise<ConfirmationSheet | null> {
  if (!/^[0-9a-f-]{36}$/.test(resultId)) return null;
  const [result] = await fetchResults({ id: resultId });
  if (!result) return null;
  const client = await getClient();
  const [periods, people, branches, kpis, versions, seals] = await Promise.all([
    fetchPeriods(),
    rowsOf<{ code: string; name: string }>(
      client.from('employees').select('code, name').eq('id', result.employeeId),
    ),
    rowsOf<{ code: string; name_zh: string; name_en: string; time_zone: string }>(
      client.from('branches').select('code, name_zh, name_en, time_zone').eq('id', result.branchId),
    ),
    rowsOf<{ content: Kpi }>(client.from('kpis').select('content')),
    rowsOf<{ content: Plan }>(client.from('plan_versions').select('content')),
    rowsOf<{ content_hash: string }>(
      client
        .from('appraisal_seals')
        .select('content_hash')
        .eq('period_id', result.periodId)
        .eq('employee_id', result.employeeId),
    ),
  ]);
  const period = periods.find(({ id }) => id === result.periodId);
  const [person] = people;
  const [branch] = branches;
  if (!period || !person || !branch || !['published', 'sealed'].includes(period.state)) return null;
  const plans = result.content.segments.flatMap(({ planId, planVersion }) =>
    versions
      .map(({ content }) => content)
      .filter(({ id, version }) => id === planId && version === planVersion),
  );
  const confirmation: Confirmation = {
    code: person.code,
    name: person.name,
    branchCode: branch.code,
    role: result.role,
    start: period.start,
    end: period.end,
    totalBp: result.totalBp,
    rank: result.rank && { low: result.rank.low, high: result.rank.high, of: result.rank.of },
    plans: plans.map(({ id, version }) => ({ id, version })),
    kpis: result.content.segments.flatMap(({ items }) =>
      items
        .filter(({ weightBp }) => weightBp > 0)
        .map(({ kpiId, n, weightBp, scoreBp }) => ({ kpiId, n, weightBp, scoreBp })),
    ),
    publishedOn: period.publishedAt && localDate(new Date(period.publishedAt), branch.time_zone),
    appealUntil: period.appealUntil,
    resultHash: seals[0]?.content_hash ?? null,
  };
  const text = confirmationText(confirmation);
  const subtle: SubtleCrypto | undefined = globalThis.crypto.subtle;
  return {
    period,
    result,
    person,
    branch: { code: branch.code, nameZh: branch.name_zh, nameEn: branch.name_en },
    kpis: new Map(kpis.map(({ content }) => [content.id, content])),
    plans,
    text,
    hash: subtle ? await confirmationHash(subtle, text) : null,
  };
}
