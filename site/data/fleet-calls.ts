import { callRpc } from './call-rpc.ts';
import { getClient, rowsOf } from './client.ts';

/** A tablet of the branch, not paired yet. Answers with its id. */
export async function addTablet(branchId: string, name: string): Promise<string> {
  const client = await getClient();
  const [added] = await rowsOf<{ id: string }>(
    client.from('kiosks').insert({ branch_id: branchId, name }).select('id'),
  );
  return added?.id ?? '';
}

export async function renameTablet(kioskId: string, name: string): Promise<void> {
  const client = await getClient();
  await rowsOf(client.from('kiosks').update({ name }).eq('id', kioskId).select('id'));
}

/** Eight characters, good for ten minutes and one use; the ones before stop working. */
export function createPairingCode(kioskId: string): Promise<string> {
  return callRpc('create_pairing_code', { p_kiosk_id: kioskId });
}

export async function revokeTablet(kioskId: string): Promise<void> {
  await callRpc('revoke_kiosk', { p_kiosk_id: kioskId });
}

/** Somebody has looked into it. */
export async function closeAlert(alertId: string): Promise<void> {
  await callRpc('close_kiosk_alert', { p_alert_id: alertId });
}
