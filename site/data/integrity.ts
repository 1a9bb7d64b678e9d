import type { Locale } from '#shared/i18n/locale.ts';
import type { Signal } from '#shared/integrity/suspicion.ts';
import { askFunction } from './ask-function.ts';
import { callRpc } from './call-rpc.ts';
import { getClient, rowsOf } from './client.ts';

export type Verdict = 'innocent' | 'talk' | 'exclude';

export interface Finding {
  readonly id: string;
  readonly employeeId: string;
  readonly name: string;
  readonly fromDay: string;
  /** The first day that is not part of it. */
  readonly untilDay: string;
  readonly signals: readonly Signal[];
  readonly responseCount: number;
  readonly state: 'open' | 'proposed' | 'reviewed';
  readonly verdict: Verdict | null;
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
}

export interface IntegrityCheck {
  readonly fromDay: string;
  readonly untilDay: string;
  readonly answers: number;
  readonly people: number;
  readonly tests: number;
  readonly checkedAt: string;
}

export interface Integrity {
  /** Null where the branch was never looked at. */
  readonly check: IntegrityCheck | null;
  readonly findings: readonly Finding[];
  /** Whose account this is: who proposed cannot agree. */
  readonly userId: string | null;
}

interface FindingRow {
  id: string;
  employee_id: string;
  from_day: string;
  until_day: string;
  signals: Signal[];
  response_ids: string[];
  state: Finding['state'];
  verdict: Verdict | null;
  reason: string | null;
  decided_by: string | null;
  decided_at: string | null;
}
interface CheckRow {
  from_day: string;
  until_day: string;
  answer_count: number;
  people_count: number;
  test_count: number;
  checked_at: string;
}

/** The newest check of a branch, and its findings, those that wait first. */
export async function fetchIntegrity(branchId: string): Promise<Integrity> {
  const client = await getClient();
  const [checks, rows, session] = await Promise.all([
    rowsOf<CheckRow>(
      client
        .from('integrity_checks')
        .select('from_day, until_day, answer_count, people_count, test_count, checked_at')
        .eq('branch_id', branchId)
        .order('checked_at', { ascending: false })
        .limit(1),
    ),
    rowsOf<FindingRow>(
      client
        .from('integrity_findings')
        .select(
          'id, employee_id, from_day, until_day, signals, response_ids, state, verdict, reason, decided_by, decided_at',
        )
        .eq('branch_id', branchId)
        .order('found_at', { ascending: false })
        .limit(100),
    ),
    client.auth.getSession(),
  ]);
  const ids = [...new Set(rows.map((row) => row.employee_id))];
  const people =
    ids.length === 0
      ? []
      : await rowsOf<{ id: string; name: string }>(
          client.from('employees').select('id, name').in('id', ids),
        );
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const [check] = checks;
  return {
    check: check
      ? {
          fromDay: check.from_day,
          untilDay: check.until_day,
          answers: check.answer_count,
          people: check.people_count,
          tests: check.test_count,
          checkedAt: check.checked_at,
        }
      : null,
    findings: rows.map((row) => ({
      id: row.id,
      employeeId: row.employee_id,
      name: names.get(row.employee_id) ?? '–',
      fromDay: row.from_day,
      untilDay: row.until_day,
      signals: row.signals,
      responseCount: row.response_ids.length,
      state: row.state,
      verdict: row.verdict,
      reason: row.reason,
      decidedBy: row.decided_by,
      decidedAt: row.decided_at,
    })),
    userId: session.data.session?.user.id ?? null,
  };
}

export function checkNow(branchId: string, locale: Locale): Promise<unknown> {
  return askFunction('check-integrity', { branchId }, locale);
}

export function reviewFinding(id: string, verdict: Verdict, reason: string): Promise<unknown> {
  return callRpc('review_finding', { p_finding_id: id, p_verdict: verdict, p_reason: reason });
}

export function settleFinding(id: string, agrees: boolean): Promise<unknown> {
  return callRpc('settle_finding', { p_finding_id: id, p_agrees: agrees });
}
