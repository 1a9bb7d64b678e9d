import { callRpc } from './call-rpc.ts';
import { getClient, rowsOf } from './client.ts';

/** What a manager, a lead or head office wrote to a person about a result. */
export interface Talk {
  readonly id: string;
  readonly appraisalId: string;
  readonly text: string;
  readonly writtenAt: string;
}

/** Something agreed in a talk. */
export interface ActionItem {
  readonly id: string;
  readonly appraisalId: string | null;
  readonly text: string;
  readonly dueOn: string;
  readonly outcome: 'done' | 'dropped' | null;
}

interface TalkRow {
  id: string;
  appraisal_id: string;
  text: string;
  written_at: string;
}
interface ItemRow {
  id: string;
  appraisal_id: string | null;
  text: string;
  due_on: string;
  outcome: ActionItem['outcome'];
}

/** Feedback to one person, the newest first. */
export async function fetchTalks(employeeId: string): Promise<Talk[]> {
  const client = await getClient();
  const rows = await rowsOf<TalkRow>(
    client
      .from('talks')
      .select('id, appraisal_id, text, written_at')
      .eq('employee_id', employeeId)
      .order('written_at', { ascending: false }),
  );
  return rows.map((row) => ({
    id: row.id,
    appraisalId: row.appraisal_id,
    text: row.text,
    writtenAt: row.written_at,
  }));
}

/** What one person agreed to, what is due first. */
export async function fetchActionItems(employeeId: string): Promise<ActionItem[]> {
  const client = await getClient();
  const rows = await rowsOf<ItemRow>(
    client
      .from('action_items')
      .select('id, appraisal_id, text, due_on, outcome')
      .eq('employee_id', employeeId)
      .order('due_on'),
  );
  return rows.map((row) => ({
    id: row.id,
    appraisalId: row.appraisal_id,
    text: row.text,
    dueOn: row.due_on,
    outcome: row.outcome,
  }));
}

export async function writeTalk(appraisalId: string, text: string): Promise<void> {
  await callRpc('write_talk', { p_appraisal_id: appraisalId, p_text: text });
}

export async function agreeActionItem(
  appraisalId: string,
  text: string,
  dueOn: string,
): Promise<void> {
  await callRpc('agree_action_item', {
    p_appraisal_id: appraisalId,
    p_text: text,
    p_due_on: dueOn,
  });
}

export async function closeActionItem(id: string, outcome: 'done' | 'dropped'): Promise<void> {
  await callRpc('close_action_item', { p_item_id: id, p_outcome: outcome });
}
