/// <reference lib="es2024.promise" />
import { AsyncLocalStorage } from 'node:async_hooks';

export type Exclusively = <T>(run: () => Promise<T>) => Promise<T>;

/**
 * One at a time, first come first served. PGlite is a single connection: without this, two
 * requests that each say BEGIN … COMMIT would share one transaction, and one of them would run
 * with the other's role.
 *
 * Asking again from inside would wait for itself for ever, so that throws instead.
 */
export function createMutex(): Exclusively {
  const holder = new AsyncLocalStorage<{ isHeld: boolean }>();
  let tail: Promise<void> = Promise.resolve();
  return async (run) => {
    if (holder.getStore()?.isHeld) {
      throw new Error('The database is already held here: use the transaction that was handed in.');
    }
    const before = tail;
    const turn = Promise.withResolvers<void>();
    tail = turn.promise;
    await before;
    const mine = { isHeld: true };
    try {
      return await holder.run(mine, run);
    } finally {
      mine.isHeld = false;
      turn.resolve();
    }
  };
}
