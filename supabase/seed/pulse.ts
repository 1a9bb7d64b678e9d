import type { Database } from '../local/database.ts';
import { silentKiosk } from './write-fleet.ts';

/**
 * The demo's seeded tablets have no device behind them, so somebody has to speak for them: once a
 * minute each but one says that it is well. A tablet that was paired in truth speaks for itself.
 */
export async function demoPulse(database: Pick<Database, 'query'>): Promise<void> {
  await database.query(
    `update public.kiosks k set last_seen_at = now(), has_wake_lock = true, is_storage_persisted = true
     from public.branches b
     where b.id = k.branch_id and k.paired_at is not null and k.revoked_at is null
       and not (b.code = $1 and k.name = $2)
       and not exists (select from private.kiosk_credentials c where c.kiosk_id = k.id)`,
    [silentKiosk.branchCode, silentKiosk.name],
  );
}
