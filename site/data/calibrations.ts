import { callRpc } from './call-rpc.ts';
import { getClient, rowsOf } from './client.ts';

/** A movement of somebody's total before publishing. */
export interface Calibration {
  readonly id: string;
  readonly appraisalId: string;
  readonly branchId: string;
  readonly originalBp: number;
  readonly adjustedBp: number;
  readonly movementBp: number;
  readonly reason: string;
  readonly madeBy: string;
}

interface Row {
  id: string;
  appraisal_id: string;
  branch_id: string;
  original_bp: number;
  adjusted_bp: number;
  movement_bp: number;
  reason: string;
  made_by: string;
}

/** The newest movement of each result that may be read: the one in force. */
export async function fetchCalibrations(filter: {
  employeeId?: string;
  periodId?: string;
}): Promise<Calibration[]> {
  const client = await getClient();
  let query = client
    .from('calibrations')
    .select(
      'id, appraisal_id, branch_id, original_bp, adjusted_bp, movement_bp, reason, made_by, made_at',
    )
    .order('made_at', { ascending: false });
  if (filter.employeeId) query = query.eq('employee_id', filter.employeeId);
  if (filter.periodId) query = query.eq('period_id', filter.periodId);
  const rows = await rowsOf<Row>(query);
  const newest = rows.filter(
    (row, place) =>
      rows.findIndex((other) => other.appraisal_id === row.appraisal_id) === place &&
      row.movement_bp !== 0,
  );
  return newest.map((row) => ({
    id: row.id,
    appraisalId: row.appraisal_id,
    branchId: row.branch_id,
    originalBp: row.original_bp,
    adjustedBp: row.adjusted_bp,
    movementBp: row.movement_bp,
    reason: row.reason,
    madeBy: row.made_by,
  }));
}

/** Who made them, as others know them. */
export interface Calibrator {
  readonly user_id: string;
  readonly is_hq: boolean;
  readonly branch_id: string | null;
}

export function fetchCalibrators(periodId: string): Promise<Calibrator[]> {
  return callRpc<Calibrator[]>('calibrators', { p_period_id: periodId });
}
