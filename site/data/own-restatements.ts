import { getClient, rowsOf } from './client.ts';

/** What a sealed result of one's own is by what is known now. The sealed one stays. */
export interface OwnRestatement {
  readonly periodId: string;
  readonly beforeBp: number | null;
  readonly afterBp: number | null;
  readonly reason: string;
  readonly madeAt: string;
}

interface Row {
  period_id: string;
  before_bp: number | null;
  after_bp: number | null;
  reason: string;
  made_at: string;
}

/** Of every sealed period, in the order in which they were made. */
export async function fetchOwnRestatements(employeeId: string): Promise<OwnRestatement[]> {
  const client = await getClient();
  const rows = await rowsOf<Row>(
    client
      .from('restatements')
      .select('period_id, before_bp, after_bp, reason, made_at')
      .eq('employee_id', employeeId)
      .order('number'),
  );
  return rows.map((row) => ({
    periodId: row.period_id,
    beforeBp: row.before_bp,
    afterBp: row.after_bp,
    reason: row.reason,
    madeAt: row.made_at,
  }));
}
