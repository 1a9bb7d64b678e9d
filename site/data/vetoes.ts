import { firstDay, lastDay, type Month } from '#shared/calendar/month.ts';
import type { Veto } from '#shared/scoring/veto.ts';
import { callRpc } from './call-rpc.ts';
import { getClient, rowsOf } from './client.ts';

/** A veto with its evidence; lifted, it caps nothing and stays to be seen. */
export interface VetoOnRecord extends Veto {
  readonly evidence: string;
  readonly enteredAt: string;
  readonly lifted: { readonly at: string; readonly because: string } | null;
}

interface Row {
  id: string;
  employee_id: string;
  cause: Veto['cause'];
  occurred_on: string;
  evidence: string;
  entered_at: string;
  lifted_at: string | null;
  lifted_because: string | null;
}

/** Of one person, for what happened in a month. */
export async function fetchVetoes(employeeId: string, month: Month): Promise<VetoOnRecord[]> {
  const client = await getClient();
  const rows = await rowsOf<Row>(
    client
      .from('vetoes')
      .select(
        'id, employee_id, cause, occurred_on, evidence, entered_at, lifted_at, lifted_because',
      )
      .eq('employee_id', employeeId)
      .gte('occurred_on', firstDay(month))
      .lte('occurred_on', lastDay(month))
      .order('occurred_on'),
  );
  return rows.map((row) => ({
    id: row.id,
    employeeId: row.employee_id,
    cause: row.cause,
    occurredOn: row.occurred_on,
    evidence: row.evidence,
    enteredAt: row.entered_at,
    lifted:
      row.lifted_at === null ? null : { at: row.lifted_at, because: row.lifted_because ?? '' },
  }));
}

export async function enterVeto(
  veto: Pick<VetoOnRecord, 'employeeId' | 'cause' | 'occurredOn' | 'evidence'>,
): Promise<void> {
  await callRpc('enter_veto', {
    p_employee_id: veto.employeeId,
    p_cause: veto.cause,
    p_occurred_on: veto.occurredOn,
    p_evidence: veto.evidence,
  });
}

export async function liftVeto(id: string, reason: string): Promise<void> {
  await callRpc('lift_veto', { p_veto_id: id, p_reason: reason });
}
