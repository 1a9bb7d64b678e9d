import type { Page } from 'playwright';

/** What is still on the tablet. */
export interface OnTablet {
  readonly queued: string[];
  readonly quarantined: { id: string; status: number; code: string | null }[];
}

/** Straight from the disk of the tablet, past the product. */
export function readTablet(page: Page): Promise<OnTablet> {
  return page.evaluate(async () => {
    interface Row {
      item: { id: string };
      status: number;
      code: string | null;
    }
    const ask = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await ask(indexedDB.open('meiping-kiosk'));
    const transaction = database.transaction(['outbox', 'quarantine'], 'readonly');
    const queued = await ask<Row[]>(transaction.objectStore('outbox').getAll());
    const refused = await ask<Row[]>(transaction.objectStore('quarantine').getAll());
    database.close();
    return {
      queued: queued.map(({ item }) => item.id),
      quarantined: refused.map(({ item, status, code }) => ({ id: item.id, status, code })),
    };
  });
}
