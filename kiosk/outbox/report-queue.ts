import type { Heartbeat } from '#shared/schemas/heartbeat.ts';
import { ask, type Kept, type Queue, queues, transact } from '../device/database.ts';
import { readValue } from '../device/remember.ts';
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
    const count = (name: Queue) => ask<number>(store(name).count());
    const pairing = await readValue(store, 'pairing');
    const chain = await readValue(store, 'chain');
    const [oldest] = await ask<Kept[]>(store('outbox').getAll(null, 1));
    // No number where somebody has edited the row.
    const ageSeconds = Math.floor((now - (oldest?.keptAt ?? now)) / 1000) || 0;
    const unsent = await unsentRanges(chain?.sequence ?? 0, maxUnsentRanges, async (from, to) => {
      // Not paired, a tablet still has its last chain: a key of nothing would be no key.
      const kiosk = pairing?.kioskId ?? '';
      const range = IDBKeyRange.bound([kiosk, from], [kiosk, to]);
      const [queued = 0, refused = 0] = await Promise.all(
        queues.map((name) => ask<number>(store(name).index('chain').count(range))),
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
