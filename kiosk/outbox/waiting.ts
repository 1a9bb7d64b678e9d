import type { Heartbeat } from '#shared/schemas/heartbeat.ts';
import { type Quarantined, type Waiting, withDatabase } from '../device/database.ts';

export type Numbered = Waiting & { readonly sequence: number };

/** The oldest responses of a branch after a sequence number, at most `limit` of them. */
export function readWaiting(branchId: string, after: number, limit: number): Promise<Numbered[]> {
  return withDatabase(async (database) => {
    const found: Numbered[] = [];
    const range = IDBKeyRange.lowerBound(after, true);
    let cursor = await database.transaction('outbox').store.openCursor(range);
    while (cursor && found.length < limit) {
      if (cursor.value.branchId === branchId) found.push({ ...cursor.value, sequence: cursor.key });
      cursor = await cursor.continue();
    }
    return found;
  });
}

/** The outcome of one attempt, all of it or nothing. What is named in neither list stays. */
export interface Settlement {
  readonly forgotten: readonly Numbered[];
  readonly quarantined: readonly Quarantined[];
}

export function settle({ forgotten, quarantined }: Settlement): Promise<void> {
  return withDatabase(async (database) => {
    const names = ['outbox', 'quarantine', 'delivered'] as const;
    const tx = database.transaction(names, 'readwrite', { durability: 'strict' });
    const writing: Promise<unknown>[] = [tx.done];
    for (const { sequence, response } of forgotten) {
      writing.push(tx.objectStore('delivered').put({ id: response.id }));
      writing.push(tx.objectStore('outbox').delete(sequence));
    }
    for (const item of quarantined) {
      writing.push(tx.objectStore('quarantine').put(item));
      writing.push(tx.objectStore('outbox').delete(item.sequence ?? -1));
    }
    await Promise.all(writing);
  });
}

type QueueReport = Omit<Heartbeat, 'appVersion'>;

/** What the heartbeat says of the queue; other branches' leftovers count, too. */
export function reportQueue(now: number): Promise<QueueReport> {
  return withDatabase(async (database) => {
    const oldest = await database.transaction('outbox').store.openCursor();
    const ageMs = oldest ? Math.max(0, now - oldest.value.keptAt) : 0;
    return {
      queueDepth: await database.count('outbox'),
      oldestAgeSeconds: Math.min(Math.floor(ageMs / 1000), 2_147_483_647),
      quarantineCount: await database.count('quarantine'),
    };
  });
}
