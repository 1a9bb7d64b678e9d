import type { Heartbeat } from '#shared/schemas/heartbeat.ts';

/** What a tablet at rest says of itself. */
export function heartbeat(changes: Partial<Heartbeat> = {}): Heartbeat {
  return {
    queueDepth: 0,
    oldestAgeSeconds: 0,
    quarantineCount: 0,
    appVersion: '1.0.0',
    wakeLock: true,
    storagePersisted: true,
    chain: null,
    unsent: [],
    etag: null,
    ...changes,
  };
}
