import type { Page } from 'playwright';

/** What a curious hand with the browser's tools may do to one record of the queue. */
export type Tampering =
  /** Other words in the envelope, under the same hash. */
  | 'edit'
  /** The record is gone. */
  | 'delete'
  /** A copy under an id and a sequence of its own. */
  | 'insert'
  /** Said to be of another branch, and kept at no time at all. */
  | 'misplace'
  /** Under an id that no server gives. */
  | 'rename';

/** Change the newest record of the tablet's queue, past the product. */
export function editOutbox(page: Page, how: Tampering): Promise<number> {
  return page.evaluate(async (tampering) => {
    interface Row {
      item: { id: string; sequence: number; envelope: string };
    }
    const ask = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await ask(indexedDB.open('meiping-kiosk'));
    const outbox = database.transaction('outbox', 'readwrite').objectStore('outbox');
    const rows = await ask<Row[]>(outbox.getAll());
    const row = rows.at(-1);
    if (!row) throw new Error('The queue is empty.');
    const { item } = row;
    if (tampering === 'delete') await ask(outbox.delete(item.id));
    if (tampering === 'edit') {
      const flipped = item.envelope.at(200) === 'A' ? 'B' : 'A';
      const envelope = item.envelope.slice(0, 200) + flipped + item.envelope.slice(201);
      await ask(outbox.put({ ...row, item: { ...item, envelope } }));
    }
    if (tampering === 'insert') {
      const id = `${item.id.slice(0, -4)}beef`;
      await ask(outbox.put({ ...row, item: { ...item, id, sequence: item.sequence + 1 } }));
    }
    if (tampering === 'misplace') {
      await ask(outbox.put({ ...row, branchId: 'elsewhere', keptAt: 'yesterday' }));
    }
    if (tampering === 'rename') {
      await ask(outbox.delete(item.id));
      await ask(outbox.put({ ...row, item: { ...item, id: `${item.id}${'-'.repeat(99)}\ud800` } }));
    }
    database.close();
    return item.sequence;
  }, how);
}
