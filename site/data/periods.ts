import type { CyclePeriod } from '#shared/cycle/cycle-period.ts';
import type { PeriodAnswers } from '#shared/cycle/period-answer.ts';
import type { Readiness } from '#shared/cycle/readiness.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { StaffRole } from '#shared/kpis/staff-role.ts';
import type { PeriodAction } from '#shared/schemas/period-action.ts';
import { askFunction } from './ask-function.ts';
import { callRpc } from './call-rpc.ts';
import { getClient, rowsOf } from './client.ts';

/** A period with all that its board shows. */
export interface BoardPeriod extends CyclePeriod {
  readonly previewDue: string;
  readonly publishDue: string;
  readonly acknowledgeUntil: string;
  readonly appealUntil: string;
  readonly sealDue: string;
  readonly calibrationCapBp: number;
  readonly message: string | null;
  readonly previewedAt: string | null;
  readonly publishedAt: string | null;
  readonly sealedAt: string | null;
}

interface PeriodRow {
  id: string;
  kind: CyclePeriod['kind'];
  during: string;
  state: CyclePeriod['state'];
  phase: CyclePeriod['phase'];
  ramp_share_bp: number | null;
  rank_scope: CyclePeriod['rankScope'];
  revision: number;
  preview_due: string;
  publish_due: string;
  acknowledge_until: string;
  appeal_until: string;
  seal_due: string;
  calibration_cap_bp: number;
  message: string | null;
  previewed_at: string | null;
  published_at: string | null;
  sealed_at: string | null;
}

/** All periods, the newest first. */
export async function fetchBoardPeriods(): Promise<BoardPeriod[]> {
  const client = await getClient();
  const rows = await rowsOf<PeriodRow>(
    client
      .from('periods')
      .select(
        'id, kind, during, state, phase, ramp_share_bp, rank_scope, revision, preview_due, publish_due, acknowledge_until, appeal_until, seal_due, calibration_cap_bp, message, previewed_at, published_at, sealed_at',
      ),
  );
  return rows.map(asPeriod).sort((a, b) => (a.start < b.start ? 1 : -1));
}

function asPeriod(row: PeriodRow): BoardPeriod {
  const [start = '', end = ''] = row.during.slice(1, -1).split(',');
  return {
    id: row.id,
    kind: row.kind,
    start,
    end,
    state: row.state,
    phase: row.phase,
    rampShareBp: row.ramp_share_bp,
    rankScope: row.rank_scope,
    revision: row.revision,
    previewDue: row.preview_due,
    publishDue: row.publish_due,
    acknowledgeUntil: row.acknowledge_until,
    appealUntil: row.appeal_until,
    sealDue: row.seal_due,
    calibrationCapBp: row.calibration_cap_bp,
    message: row.message,
    previewedAt: row.previewed_at,
    publishedAt: row.published_at,
    sealedAt: row.sealed_at,
  };
}

export function fetchReadiness(periodId: string): Promise<Readiness> {
  return callRpc('period_readiness', { p_period_id: periodId });
}

/** A line of the results, without its explanation. */
export interface ResultLine {
  readonly employeeId: string;
  readonly name: string;
  readonly branchId: string;
  readonly role: StaffRole;
  readonly totalBp: number | null;
  readonly calibrationBp: number;
  readonly isProvisional: boolean;
  readonly rank: { low: number; high: number; tiedWith: number; of: number } | null;
}

interface ResultRow {
  employee_id: string;
  branch_id: string;
  role: StaffRole;
  total_bp: number | null;
  calibration_bp: number;
  is_provisional: boolean;
  rank_low: number | null;
  rank_high: number | null;
  tied_with: number | null;
  rank_group_size: number | null;
}

export async function fetchResultLines(periodId: string): Promise<ResultLine[]> {
  const client = await getClient();
  const rows = await rowsOf<ResultRow>(
    client
      .from('appraisals')
      .select(
        'employee_id, branch_id, role, total_bp, calibration_bp, is_provisional, rank_low, rank_high, tied_with, rank_group_size',
      )
      .eq('period_id', periodId),
  );
  const names = await namesOf(rows.map((row) => row.employee_id));
  return rows.map((row) => {
    const { rank_low: low, rank_high: high, tied_with: tiedWith, rank_group_size: of } = row;
    const isRanked = low !== null && high !== null && tiedWith !== null && of !== null;
    return {
      employeeId: row.employee_id,
      name: names.get(row.employee_id) ?? '',
      branchId: row.branch_id,
      role: row.role,
      totalBp: row.total_bp,
      calibrationBp: row.calibration_bp,
      isProvisional: row.is_provisional,
      rank: isRanked ? { low, high, tiedWith, of } : null,
    };
  });
}

export interface SealHead {
  readonly engine_version: string;
  readonly line_count: number;
  readonly content_hash: string;
  readonly sealed_at: string;
}

/** Null for a period that is not sealed. */
export async function fetchSealHead(periodId: string): Promise<SealHead | null> {
  const client = await getClient();
  const [head] = await rowsOf<SealHead>(
    client
      .from('period_seals')
      .select('engine_version, line_count, content_hash, sealed_at')
      .eq('period_id', periodId),
  );
  return head ?? null;
}

export interface KeptRestatement {
  readonly id: string;
  readonly name: string;
  readonly cause: 'late_data' | 'erasure' | 'appeal' | 'correction';
  readonly beforeBp: number | null;
  readonly afterBp: number | null;
  readonly deltaBp: number | null;
  readonly reason: string;
  readonly madeAt: string;
}

interface RestatementRow {
  id: string;
  cause: KeptRestatement['cause'];
  before_bp: number | null;
  after_bp: number | null;
  delta_bp: number | null;
  reason: string;
  made_at: string;
  employee_id: string;
}

export async function fetchRestatements(periodId: string): Promise<KeptRestatement[]> {
  const client = await getClient();
  const rows = await rowsOf<RestatementRow>(
    client
      .from('restatements')
      .select('id, employee_id, cause, before_bp, after_bp, delta_bp, reason, made_at')
      .eq('period_id', periodId)
      .order('made_at', { ascending: false }),
  );
  const names = await namesOf(rows.map((row) => row.employee_id));
  return rows.map((row) => ({
    id: row.id,
    name: names.get(row.employee_id) ?? '',
    cause: row.cause,
    beforeBp: row.before_bp,
    afterBp: row.after_bp,
    deltaBp: row.delta_bp,
    reason: row.reason,
    madeAt: row.made_at,
  }));
}

async function namesOf(employeeIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const client = await getClient();
  const people = await rowsOf<{ id: string; name: string }>(
    client.from('employees').select('id, name').in('id', employeeIds),
  );
  return new Map(people.map(({ id, name }) => [id, name]));
}

export interface NewPeriod {
  readonly kind: CyclePeriod['kind'];
  /** `2026-11`; of a quarter its first month. */
  readonly month: string;
  readonly phase: CyclePeriod['phase'];
  readonly rampShareBp: number | null;
  readonly rankScope: CyclePeriod['rankScope'];
  readonly calibrationCapBp: number;
}

export function openPeriod(period: NewPeriod): Promise<string> {
  return callRpc('open_period', {
    p_kind: period.kind,
    p_start: `${period.month}-01`,
    p_phase: period.phase,
    p_ramp_share_bp: period.rampShareBp,
    p_rank_scope: period.rankScope,
    p_calibration_cap_bp: period.calibrationCapBp,
  });
}

export async function discardPeriod({ id, revision }: BoardPeriod): Promise<void> {
  await callRpc<null>('discard_period', { p_period_id: id, p_revision: revision });
}

/** Do something with a period that takes the engine. */
export function actOnPeriod<Name extends PeriodAction['action']>(
  locale: Locale,
  asked: Extract<PeriodAction, { action: Name }>,
): Promise<PeriodAnswers[Name]> {
  return askFunction('score-period', asked, locale);
}
