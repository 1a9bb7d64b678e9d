import { callRpc } from './call-rpc.ts';
import { getClient, rowsOf } from './client.ts';
import type { BlastCounts } from './decide-appeals.ts';

export type AppealTarget = 'kpi' | 'record' | 'gate' | 'veto';
export type AppealState = 'open' | 'accepted' | 'rejected' | 'withdrawn';

export interface AppealDecision {
  readonly appealId: string;
  readonly instance: number;
  readonly outcome: 'accepted' | 'rejected';
  readonly reason: string;
  /** Whom it moved, as it was seen before it was decided. */
  readonly counts: BlastCounts;
  readonly decidedAt: string;
}

/** Somebody's objection to a result, and where it stands. */
export interface Appeal {
  readonly id: string;
  readonly appraisalId: string;
  readonly periodId: string;
  readonly employeeId: string;
  readonly branchId: string;
  readonly target: AppealTarget;
  readonly targetId: string;
  readonly reason: string;
  readonly state: AppealState;
  /** 1, or 2 in review by somebody else. */
  readonly instance: number;
  readonly revision: number;
  readonly filedAt: string;
  readonly dueOn: string;
  readonly reviewUntil: string | null;
  readonly decisions: readonly AppealDecision[];
}

interface Row {
  id: string;
  appraisal_id: string;
  period_id: string;
  employee_id: string;
  branch_id: string;
  target: AppealTarget;
  target_id: string;
  reason: string;
  state: AppealState;
  instance: number;
  revision: number;
  filed_at: string;
  due_on: string;
  review_until: string | null;
}
interface DecisionRow {
  appeal_id: string;
  instance: number;
  outcome: 'accepted' | 'rejected';
  reason: string;
  scores_changed: number;
  ranks_changed: number;
  awards_changed: number;
  decided_at: string;
}

/** Appeals that may be read, what is due first: one's own, those of a branch, or all. */
export async function fetchAppeals(filter: {
  employeeId?: string;
  branchId?: string;
}): Promise<Appeal[]> {
  const client = await getClient();
  let query = client
    .from('appeals')
    .select(
      'id, appraisal_id, period_id, employee_id, branch_id, target, target_id, reason, state, instance, revision, filed_at, due_on, review_until',
    )
    .order('due_on')
    .order('id');
  if (filter.employeeId) query = query.eq('employee_id', filter.employeeId);
  if (filter.branchId) query = query.eq('branch_id', filter.branchId);
  const [rows, decisions] = await Promise.all([
    rowsOf<Row>(query),
    rowsOf<DecisionRow>(
      client
        .from('appeal_decisions')
        .select(
          'appeal_id, instance, outcome, reason, scores_changed, ranks_changed, awards_changed, decided_at',
        )
        .order('instance'),
    ),
  ]);
  return rows.map((row) => ({
    id: row.id,
    appraisalId: row.appraisal_id,
    periodId: row.period_id,
    employeeId: row.employee_id,
    branchId: row.branch_id,
    target: row.target,
    targetId: row.target_id,
    reason: row.reason,
    state: row.state,
    instance: row.instance,
    revision: row.revision,
    filedAt: row.filed_at,
    dueOn: row.due_on,
    reviewUntil: row.review_until,
    decisions: decisions
      .filter((decision) => decision.appeal_id === row.id)
      .map((decision) => ({
        appealId: decision.appeal_id,
        instance: decision.instance,
        outcome: decision.outcome,
        reason: decision.reason,
        counts: {
          scores: decision.scores_changed,
          ranks: decision.ranks_changed,
          awards: decision.awards_changed,
        },
        decidedAt: decision.decided_at,
      })),
  }));
}

export async function fileAppeal(
  appraisalId: string,
  target: AppealTarget,
  targetId: string,
  reason: string,
): Promise<void> {
  await callRpc('file_appeal', {
    p_appraisal_id: appraisalId,
    p_target: target,
    p_target_id: targetId,
    p_reason: reason,
  });
}

export async function withdrawAppeal(id: string): Promise<void> {
  await callRpc('withdraw_appeal', { p_appeal_id: id });
}

export async function askReview(id: string, reason: string): Promise<void> {
  await callRpc('ask_appeal_review', { p_appeal_id: id, p_reason: reason });
}
