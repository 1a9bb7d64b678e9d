import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Pairing } from '#shared/schemas/pairing.ts';
import type { Response } from '#shared/schemas/response.ts';
import type { Settings } from './settings.ts';

/** A response that waits. The sequence is the device's own count, never reused. */
export interface Waiting {
  readonly sequence?: number;
  /** Where it was answered: a tablet that moves house must not bring its old answers along. */
  readonly branchId: string;
  readonly keptAt: number;
  readonly response: Response;
}

export interface Quarantined extends Waiting {
  readonly status: number;
  readonly code: string | null;
}

interface KioskDatabase extends DBSchema {
  /** Single values by name. */
  device: { key: string; value: Pairing | Settings | string };
  outbox: { key: number; value: Waiting };
  quarantine: { key: number; value: Quarantined };
  /** Ids alone of what the server has. */
  delivered: { key: string; value: { readonly id: string } };
}

export type Database = IDBPDatabase<KioskDatabase>;

let opening: Promise<Database> | null = null;

/**
 * The one connection of this page. Browsers close it under us (storage pressure, a newer version in
 * another tab): the next use opens it again.
 */
export function database(): Promise<Database> {
  opening ??= open().catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}

/** Try once more when the connection turned out to be dead. */
export async function withDatabase<T>(use: (database: Database) => Promise<T>): Promise<T> {
  try {
    return await use(await database());
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
    opening = null;
    return use(await database());
  }
}

function open(): Promise<Database> {
  return openDB<KioskDatabase>('meiping-kiosk', 1, {
    upgrade(created) {
      created.createObjectStore('device');
      created.createObjectStore('outbox', { keyPath: 'sequence', autoIncrement: true });
      created.createObjectStore('quarantine', { keyPath: 'sequence' });
      created.createObjectStore('delivered', { keyPath: 'id' });
    },
    blocking(_from, _to, event) {
      (event.target as IDBDatabase).close();
      opening = null;
    },
    terminated() {
      opening = null;
    },
  });
}
