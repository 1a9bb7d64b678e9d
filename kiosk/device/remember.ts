import type { Pairing } from '#shared/schemas/pairing.ts';
import { withDatabase } from './database.ts';
import type { Settings } from './settings.ts';

export interface Remembered {
  readonly pairing: Pairing | null;
  readonly settings: Settings | null;
}

/** Who this tablet is and what it was last told. */
export function readDevice(): Promise<Remembered> {
  return withDatabase(async (database) => {
    const device = database.transaction('device').store;
    const [pairing, settings] = await Promise.all([device.get('pairing'), device.get('settings')]);
    return {
      pairing: (pairing as Pairing | undefined) ?? null,
      settings: (settings as Settings | undefined) ?? null,
    };
  });
}

export function saveDevice(pairing: Pairing, settings: Settings | null): Promise<void> {
  return withDatabase(async (database) => {
    const tx = database.transaction('device', 'readwrite');
    const { store } = tx;
    await Promise.all([
      store.put(pairing, 'pairing'),
      settings ? store.put(settings, 'settings') : store.delete('settings'),
      tx.done,
    ]);
  });
}

/** Read and write in one transaction: a code may be used in another tab while a sync comes in. */
export function updateSettings(change: (before: Settings | null) => Settings): Promise<Settings> {
  return withDatabase(async (database) => {
    const tx = database.transaction('device', 'readwrite');
    const settings = change(((await tx.store.get('settings')) as Settings | undefined) ?? null);
    await Promise.all([tx.store.put(settings, 'settings'), tx.done]);
    return settings;
  });
}
