import { getClient, rowsOf } from './client.ts';
import { fetchKioskSettings, type KioskSettings } from './kiosk-settings.ts';
import type { Tablet } from './tablet.ts';
import type { AlertKind, TabletAlert } from './tablet-alert.ts';

export interface Fleet {
  readonly tablets: readonly Tablet[];
  readonly alerts: readonly TabletAlert[];
  readonly settings: KioskSettings;
}

interface HealthRow {
  id: string;
  name: string;
  paired_at: string | null;
  revoked_at: string | null;
  last_seen_at: string | null;
  app_version: string | null;
  queue_depth: number | null;
  oldest_age_seconds: number | null;
  quarantine_count: number | null;
  has_wake_lock: boolean | null;
  is_storage_persisted: boolean | null;
  silent_since: string | null;
  is_silent: boolean;
}
interface AlertRow {
  id: string;
  kiosk_id: string;
  kind: AlertKind;
  opened_at: string;
  closed_at: string | null;
  closed_by: string | null;
  details: { readonly sequences?: [number, number][] };
}

const historyMs = 30 * 86_400_000;

/** The tablets of a branch, what is and was wrong with them in 30 days, and what is decided for them. */
export async function fetchFleet(branchId: string): Promise<Fleet> {
  const [tablets, rows, settings] = await Promise.all([
    fetchTablets(branchId),
    fetchAlerts(branchId),
    fetchKioskSettings(branchId),
  ]);
  const names = new Map(tablets.map(({ id, name }) => [id, name]));
  const alerts = rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    kioskId: row.kiosk_id,
    tabletName: names.get(row.kiosk_id) ?? '',
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    sequences: row.details.sequences ?? [],
    isClosedByPerson: row.closed_by !== null,
  }));
  return { tablets, alerts, settings };
}

export async function fetchTablets(branchId: string): Promise<Tablet[]> {
  const client = await getClient();
  const rows = await rowsOf<HealthRow>(
    client
      .from('kiosk_health')
      .select(
        'id, name, paired_at, revoked_at, last_seen_at, app_version, queue_depth, oldest_age_seconds, quarantine_count, has_wake_lock, is_storage_persisted, silent_since, is_silent',
      )
      .eq('branch_id', branchId),
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    pairedAt: row.paired_at,
    revokedAt: row.revoked_at,
    lastSeenAt: row.last_seen_at,
    appVersion: row.app_version,
    queueDepth: row.queue_depth,
    oldestAgeSeconds: row.oldest_age_seconds,
    quarantineCount: row.quarantine_count,
    isAwake: row.has_wake_lock,
    isStoragePersisted: row.is_storage_persisted,
    isSilent: row.is_silent,
    silentSince: row.silent_since,
  }));
}

/** Open ones of any age, and what was opened lately. */
async function fetchAlerts(branchId: string): Promise<AlertRow[]> {
  const client = await getClient();
  const since = new Date(Date.now() - historyMs).toISOString();
  return rowsOf<AlertRow>(
    client
      .from('kiosk_alerts')
      .select('id, kiosk_id, kind, opened_at, closed_at, closed_by, details')
      .eq('branch_id', branchId)
      .or(`closed_at.is.null,closed_at.gte.${since}`)
      .order('opened_at', { ascending: false })
      .limit(100),
  );
}
