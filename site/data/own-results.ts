import type { StaffRole } from '#shared/kpis/staff-role.ts';
import { getClient, rowsOf } from './client.ts';
import type { WrittenAppraisal } from './scores.ts';

export type PeriodState = 'open' | 'preview' | 'published' | 'sealed';

/** A month or quarter that is appraised. Days are half-open: `end` is not part of it. */
export interface AppraisalPeriod {
  readonly id: string;
  readonly kind: 'month' | 'quarter';
  readonly start: string;
  readonly end: string;
  readonly state: PeriodState;
  /** A trial computes everything and ranks, awards and seals nothing. */
  readonly phase: 'trial' | 'ramp' | 'full';
  readonly revision: number;
  /** Expectations until it is published. */
  readonly acknowledgeUntil: string;
  readonly appealUntil: string;
  readonly publishedAt: string | null;
  readonly calibrationCapBp: number;
  readonly message: string | null;
}

/** Where somebody stands among those of the role: an interval, never a place. */
export interface RankSpan {
  readonly low: number;
  readonly high: number;
  readonly tiedWith: number;
  readonly of: number;
}

/** One person's result of a period, as it is stored. */
export interface Result {
  readonly id: string;
  readonly periodId: string;
  readonly employeeId: string;
  readonly branchId: string;
  readonly role: StaffRole;
  /** What the engine said; what counts is `totalBp`. */
  readonly engineBp: number | null;
  readonly totalBp: number | null;
  readonly rank: RankSpan | null;
  readonly content: WrittenAppraisal;
  readonly revision: number;
}

interface PeriodRow {
  id: string;
  kind: AppraisalPeriod['kind'];
  during: string;
  state: PeriodState;
  phase: AppraisalPeriod['phase'];
  revision: number;
  acknowledge_until: string;
  appeal_until: string;
  published_at: string | null;
  calibration_cap_bp: number;
  message: string | null;
}

interface ResultRow {
  id: string;
  period_id: string;
  employee_id: string;
  branch_id: string;
  role: StaffRole;
  engine_bp: number | null;
  total_bp: number | null;
  rank_low: number | null;
  rank_high: number | null;
  tied_with: number | null;
  rank_group_size: number | null;
  content: WrittenAppraisal;
  revision: number;
}

/** All periods, the newest first. */
export async function fetchPeriods(): Promise<AppraisalPeriod[]> {
  const client = await getClient();
  const rows = await rowsOf<PeriodRow>(
    client
      .from('periods')
      .select(
        'id, kind, during, state, phase, revision, acknowledge_until, appeal_until, published_at, calibration_cap_bp, message',
      ),
  );
  return rows.map(asPeriod).sort((a, b) => (a.start < b.start ? 1 : -1));
}

/** Stored results that may be read: of one person, or of a period. */
export async function fetchResults(filter: {
  id?: string;
  employeeId?: string;
  periodId?: string;
  branchId?: string;
}): Promise<Result[]> {
  const client = await getClient();
  let query = client
    .from('appraisals')
    .select(
      'id, period_id, employee_id, branch_id, role, engine_bp, total_bp, rank_low, rank_high, tied_with, rank_group_size, content, revision',
    );
  if (filter.id) query = query.eq('id', filter.id);
  if (filter.employeeId) query = query.eq('employee_id', filter.employeeId);
  if (filter.periodId) query = query.eq('period_id', filter.periodId);
  if (filter.branchId) query = query.eq('branch_id', filter.branchId);
  return (await rowsOf<ResultRow>(query)).map(asResult);
}

/** A daterange is written "[2026-10-01,2026-11-01)". */
function asPeriod(row: PeriodRow): AppraisalPeriod {
  const [start = '', end = ''] = row.during.slice(1, -1).split(',');
  return {
    id: row.id,
    kind: row.kind,
    start,
    end,
    state: row.state,
    phase: row.phase,
    revision: row.revision,
    acknowledgeUntil: row.acknowledge_until,
    appealUntil: row.appeal_until,
    publishedAt: row.published_at,
    calibrationCapBp: row.calibration_cap_bp,
    message: row.message,
  };
}

function asResult(row: ResultRow): Result {
  const { rank_low: low, rank_high: high, tied_with: tiedWith, rank_group_size: of } = row;
  const isRanked = low !== null && high !== null && tiedWith !== null && of !== null;
  return {
    id: row.id,
    periodId: row.period_id,
    employeeId: row.employee_id,
    branchId: row.branch_id,
    role: row.role,
    engineBp: row.engine_bp,
    totalBp: row.total_bp,
    rank: isRanked ? { low, high, tiedWith, of } : null,
    content: row.content,
    revision: row.revision,
  };
}
