import type { SealedResponse } from '#shared/schemas/sealed-response.ts';

/** A finished answer that waits: sealed, so that nobody reads it here, and when it was kept. */
export interface Kept {
  /** Where it was answered: a tablet that moves house must not bring its old answers along. */
  readonly branchId: string;
  /** Unix milliseconds by the tablet's clock, and where that came from. */
  readonly keptAt: number;
  readonly isTimeUncertain: boolean;
  readonly boot: string;
  readonly monotonic: number;
  readonly item: SealedResponse;
}

export interface Quarantined extends Kept {
  /** The server's word. */
  readonly status: number;
  readonly code: string | null;
}

/** Where answers lie that the server does not have. */
export const queues = ['outbox', 'quarantine'] as const;
export type Queue = (typeof queues)[number];
const stores = [...queues, 'device', 'delivered'] as const;
type StoreName = (typeof stores)[number];
export type Stores = (name: StoreName) => IDBObjectStore;

const name = 'meiping-kiosk';
const version = 1;
let opening: Promise<IDBDatabase> | null = null;

/**
 * Do `work` in one transaction and resolve when it is on the disk: browsers relax durability unless
 * asked, and a tablet loses power when its plug is pulled. Nothing of it happened when this throws,
 * which it does with what IndexedDB throws (storage full) or `work` throws.
 */
export async function transact<T>(
  mode: 'readonly' | 'readwrite',
  work: (store: Stores) => Promise<T>,
): Promise<T> {
  const tx = await begin(mode);
  return new Promise((resolve, reject) => {
    let result: T;
    tx.oncomplete = () => resolve(result);
    tx.onabort = () => reject(tx.error ?? new DOMException('', 'AbortError'));
    work((store) => tx.objectStore(store)).then(
      (value) => {
        result = value;
      },
      (error) => {
        reject(error);
        try {
          tx.abort();
        } catch {
          // It has ended by itself.
        }
      },
    );
  });
}

export function ask<T>(request: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Browsers close a connection under us (storage pressure, a newer version in another tab): once more. */
async function begin(mode: IDBTransactionMode): Promise<IDBTransaction> {
  for (let isLastTry = false; ; isLastTry = true) {
    try {
      return (await database()).transaction(stores, mode, { durability: 'strict' });
    } catch (error) {
      if (isLastTry || (error as DOMException).name !== 'InvalidStateError') throw error;
      opening = null;
    }
  }
}

/** The one connection of this page. */
function database(): Promise<IDBDatabase> {
  opening ??= open(version)
    // A later version of this app was here and has been rolled back. It only ever adds stores.
    .catch((error: DOMException) =>
      error.name === 'VersionError' ? open() : Promise.reject(error),
    )
    .catch((error: unknown) => {
      opening = null;
      throw error;
    });
  return opening;
}

async function open(at?: number): Promise<IDBDatabase> {
  const request = indexedDB.open(name, at);
  request.onupgradeneeded = () => create(request.result);
  const opened = await ask<IDBDatabase>(request);
  opened.onclose = () => {
    opening = null;
  };
  opened.onversionchange = () => {
    opened.close();
    opening = null;
  };
  return opened;
}

function create(made: IDBDatabase): void {
  made.createObjectStore('device');
  made.createObjectStore('delivered', { keyPath: 'id' });
  for (const store of queues) {
    const rows = made.createObjectStore(store, { keyPath: 'item.id' });
    // Ids sort by the time they were minted at: oldest first.
    rows.createIndex('branch', ['branchId', 'item.id']);
    rows.createIndex('chain', ['item.kioskId', 'item.sequence']);
  }
}
