import { callRpc } from './call-rpc.ts';
import { getClient, rowsOf } from './client.ts';

export interface Acknowledgment {
  readonly appraisalId: string;
  readonly revision: number;
  readonly comment: string | null;
  readonly acknowledgedAt: string;
}

interface Row {
  appraisal_id: string;
  revision: number;
  comment: string | null;
  acknowledged_at: string;
}

/** What a person acknowledged, of all results that may be read. */
export async function fetchAcknowledgments(employeeId: string): Promise<Acknowledgment[]> {
  const client = await getClient();
  const rows = await rowsOf<Row>(
    client
      .from('acknowledgments')
      .select('appraisal_id, revision, comment, acknowledged_at')
      .eq('employee_id', employeeId),
  );
  return rows.map((row) => ({
    appraisalId: row.appraisal_id,
    revision: row.revision,
    comment: row.comment,
    acknowledgedAt: row.acknowledged_at,
  }));
}

/** “I have seen the result in this revision.” */
export async function acknowledge(
  appraisalId: string,
  revision: number,
  comment: string,
): Promise<void> {
  await callRpc('acknowledge_result', {
    p_appraisal_id: appraisalId,
    p_revision: revision,
    p_comment: comment,
  });
}
