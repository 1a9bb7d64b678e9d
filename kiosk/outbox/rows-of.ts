import { ask, type Kept, type Queue, type Stores } from '../device/database.ts';

/** What one tablet was told and still has, in the order of its chain. */
export function rowsOf(store: Stores, queue: Queue, kioskId: string): Promise<Kept[]> {
  const range = IDBKeyRange.bound([kioskId], [kioskId, []]);
  return ask(store(queue).index('chain').getAll(range));
}
