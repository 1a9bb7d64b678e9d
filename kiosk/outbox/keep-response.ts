import type { Response } from '#shared/schemas/response.ts';
import { withDatabase } from '../device/database.ts';
import type { Settings } from '../device/settings.ts';
import { usePassport } from '../passport/remember-passports.ts';

export interface Keeping {
  readonly response: Response;
  readonly branchId: string;
  readonly keptAt: number;
  /** The hash of the visit's code, whose passport is used up by this. */
  readonly codeHash: string | null;
}

/**
 * Write a finished response to disk. When this resolves it is on the disk and not in a buffer:
 * browsers relax durability unless asked, and a tablet loses power when its plug is pulled.
 * Throws what IndexedDB throws (storage full, closed): then nothing was written.
 */
export function keepResponse({ response, branchId, keptAt, codeHash }: Keeping): Promise<void> {
  return withDatabase(async (database) => {
    const tx = database.transaction(['outbox', 'device'], 'readwrite', { durability: 'strict' });
    const writing = [tx.objectStore('outbox').add({ branchId, keptAt, response })];
    if (codeHash !== null) writing.push(useUp(tx.objectStore('device'), codeHash));
    await Promise.all([...writing, tx.done]);
  });
}

interface DeviceStore {
  get(key: string): Promise<unknown>;
  put(value: Settings, key: string): Promise<unknown>;
}

async function useUp(device: DeviceStore, codeHash: string): Promise<number> {
  const settings = (await device.get('settings')) as Settings | undefined;
  if (!settings) return 0;
  const passports = usePassport(settings.passports, codeHash);
  await device.put({ ...settings, passports }, 'settings');
  return passports.length;
}
