import type { Heartbeat } from '#shared/schemas/heartbeat.ts';
import { ask, type Kept, transact } from '../device/database.ts';
import type { DeviceValues } from '../device/remember.ts';
import { unsentRanges } from './unsent-ranges.ts';

export type QueueReport = Pick<
  Heartbeat,
  'queueDepth' | 'oldestAgeSeconds' | 'quarantineCount' | 'chain' | 'unsent'
>;

/** As many as the heartbeat takes. */
const maxUnsentRanges = 200;

/** What the heartbeat says of the queue; other branches' leftovers count, too. */
export function reportQueue(now: number): Promise<QueueReport> {
  return transact('readonly', async (store) => {
    const count = (name: 'outbox' | 'quarantine') => ask<number>(store(name).count());
    const device = store('device');
    const pairing = await ask<DeviceValues['pairing'] | undefined>(device.get('pairing'));
    const chain = await ask<DeviceValues['chain'] | undefined>(device.get('chain'));
    const [oldest] = await ask<Kept[]>(store('outbox').getAll(null, 1));
    const ageSeconds = oldest ? Math.floor((now - oldest.keptAt) / 1000) : 0;
    const unsent = await unsentRanges(chain?.sequence ?? 0, maxUnsentRanges, async (from, to) => {
      // Not paired, a tablet still has its last chain: a key of nothing would be no key.
      const kiosk = pairing?.kioskId ?? '';
      const range = IDBKeyRange.bound([kiosk, from], [kiosk, to]);
      const counts = ['outbox', 'quarantine'] as const;
      const [queued = 0, refused = 0] = await Promise.all(
        counts.map((name) => ask<number>(store(name).index('chain').count(range))),
      );
      return queued + refused;
    });
    return {
      queueDepth: await count('outbox'),
      oldestAgeSeconds: Math.min(Math.max(0, ageSeconds), 2_147_483_647),
      quarantineCount: await count('quarantine'),
      chain: chain ?? null,
      unsent,
    };
  });
}
