import { ask, type Kept, queues, type Stores } from '../device/database.ts';

/**
 * Put a row into the outbox, unless its answer is here already or was delivered from here. Returns
 * whether it was new.
 */
export async function addOnce(store: Stores, row: Kept): Promise<boolean> {
  for (const name of [...queues, 'delivered'] as const) {
    if ((await ask(store(name).getKey(row.item.id))) !== undefined) return false;
  }
  store('outbox').add(row);
  return true;
}
