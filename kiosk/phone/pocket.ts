import type { Response } from '#shared/schemas/response.ts';

const name = 'meiping-phone';

/**
 * Where a finished answer waits on the customer's own phone until the server has it: by the token of
 * its link, so that opening the link again sends it on. A private window may offer no storage: then
 * every write throws, and the page keeps the answer itself.
 */
export async function putInPocket(token: string, response: Response): Promise<void> {
  await inStore('readwrite', (store) => store.put(response, token));
}

export async function takeFromPocket(token: string): Promise<Response | null> {
  const found = await inStore<Response | undefined>('readonly', (store) => store.get(token));
  return found ?? null;
}

export async function emptyPocket(token: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(token));
}

async function inStore<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest,
): Promise<T> {
  const database = await opened();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction('answers', mode, { durability: 'strict' });
      const request = work(transaction.objectStore('answers'));
      transaction.oncomplete = () => resolve(request.result as T);
      transaction.onabort = () => reject(transaction.error ?? new DOMException('', 'AbortError'));
    });
  } finally {
    database.close();
  }
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore('answers');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
