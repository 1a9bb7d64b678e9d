declare global {
  interface Window {
    chaosCloseDatabase(isTold: boolean): number;
  }
}

/** Run in every page before its own scripts: knows the connections of the tablet and what runs on them. */
export function watchDatabase(): void {
  const connections = new Set<IDBDatabase>();
  const running = new Set<IDBTransaction>();
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function (name, version) {
    const opening = open.call(this, name, version);
    opening.addEventListener('success', () => {
      if (name === 'meiping-kiosk') connections.add(opening.result);
    });
    return opening;
  };
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    const begun = transaction.call(this, stores, mode, options);
    if (connections.has(this)) running.add(begun);
    for (const end of ['complete', 'abort']) {
      begun.addEventListener(end, () => running.delete(begun));
    }
    return begun;
  };
  window.chaosCloseDatabase = (isTold) => {
    for (const one of running) {
      try {
        one.abort();
      } catch {
        // It has just ended by itself.
      }
    }
    const closed = [...connections];
    connections.clear();
    for (const one of closed) {
      one.close();
      if (isTold) one.dispatchEvent(new Event('close'));
    }
    return closed.length;
  };
}

/** Run in a page: what runs is aborted and every connection is gone. Says how many there were. */
export function closeDatabase(isTold: boolean): number {
  return window.chaosCloseDatabase(isTold);
}
