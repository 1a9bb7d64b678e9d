import { ask, type Kept, type Quarantined, transact } from '../device/database.ts';

/** What the server refused, oldest first. */
export function readQuarantine(): Promise<Quarantined[]> {
  return transact('readonly', (store) => ask(store('quarantine').getAll()));
}

/** Back into the queue: a refusal may have been the server's mistake, or a rule that has changed. */
export function tryAgain({ status: _, code: __, ...kept }: Quarantined): Promise<void> {
  return transact('readwrite', async (store) => {
    store('outbox').put(kept satisfies Kept);
    store('quarantine').delete(kept.item.id);
  });
}
