import type { Response } from '#shared/schemas/response.ts';
import { seal } from '#shared/sealing/seal.ts';
import type { Kept, Stores } from '../device/database.ts';
import { readValue, recall } from '../device/remember.ts';
import type { Settings } from '../device/settings.ts';
import { usePassport } from '../passport/remember-passports.ts';
import { appendToChain } from './append-to-chain.ts';

export type KeptTime = Pick<Kept, 'keptAt' | 'isTimeUncertain' | 'boot' | 'monotonic'>;

/**
 * Seal a finished response and write it to disk, its visit's passport used up and the chain one
 * link longer. When this resolves it is on the disk and not in a buffer.
 *
 * @throws what IndexedDB throws (storage full, closed): then nothing was written
 */
export async function keepResponse(response: Response, time: KeptTime): Promise<void> {
  // Read anew: another tab may have paired the tablet to another branch meanwhile.
  const [pairing, settings] = await Promise.all([recall('pairing'), recall('settings')]);
  if (!pairing || !settings?.sealingKey) throw new Error('unpaired');
  const { keyId, publicKey } = settings.sealingKey;
  const { id, visitCodeHash } = response;
  const envelope = await seal(crypto.subtle, publicKey, id, response);
  const { kioskId, branchId } = pairing;
  await appendToChain({ kioskId, id, keyId, envelope }, { branchId, ...time }, (store) =>
    visitCodeHash === null ? null : useUp(store, visitCodeHash),
  );
}

async function useUp(store: Stores, codeHash: string): Promise<void> {
  const settings = await readValue(store, 'settings');
  if (!settings) return;
  const passports = usePassport(settings.passports, codeHash);
  store('device').put({ ...settings, passports } satisfies Settings, 'settings');
}
