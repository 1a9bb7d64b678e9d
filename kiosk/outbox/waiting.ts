import { ask, type Kept, type Quarantined, transact } from '../device/database.ts';

/** The oldest responses of a branch after an id, at most `limit` of them. */
export function readWaiting(branchId: string, after: string, limit: number): Promise<Kept[]> {
  const range = IDBKeyRange.bound([branchId, after], [branchId, []], true);
  return transact('readonly', (store) => ask(store('outbox').index('branch').getAll(range, limit)));
}

/** The outcome of one attempt, all of it or nothing. What is named in neither list stays. */
export interface Settlement {
  readonly forgotten: readonly Kept[];
  readonly quarantined: readonly Quarantined[];
}

export function settle({ forgotten, quarantined }: Settlement): Promise<void> {
  return transact('readwrite', async (store) => {
    for (const { item } of forgotten) store('delivered').put({ id: item.id });
    for (const one of quarantined) store('quarantine').put(one);
    for (const { item } of [...forgotten, ...quarantined]) store('outbox').delete(item.id);
  });
}
