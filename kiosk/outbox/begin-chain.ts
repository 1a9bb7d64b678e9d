import type { Pairing } from '#shared/schemas/pairing.ts';
import { genesisHash } from '#shared/sealing/chain-hash.ts';
import { type Kept, type Quarantined, type Queue, queues, transact } from '../device/database.ts';
import { type DeviceValues, readValue } from '../device/remember.ts';
import type { Settings } from '../device/settings.ts';
import { link } from './link.ts';
import { rowsOf } from './rows-of.ts';

/**
 * Write a new pairing. It begins a chain of its own; what this very tablet still has from a pairing
 * before becomes its first links, envelopes and ids unchanged. Answers kept under another name stay
 * as they are: they are sent as that tablet's.
 */
export async function beginChain(pairing: Pairing, settings: Settings | null): Promise<void> {
  const { before, rows } = await readOwn(pairing.kioskId);
  let head: DeviceValues['chain'] | undefined;
  const relinked: [Queue, Kept | Quarantined][] = [];
  for (const [name, kept] of rows) {
    const item = await link(head, kept.item);
    relinked.push([name, { ...kept, item }]);
    head = { sequence: item.sequence, hash: item.hash };
  }
  const isSaved = await transact('readwrite', async (store) => {
    const device = store('device');
    const now = await readValue(store, 'chain');
    if ((now?.hash ?? genesisHash) !== before) return false;
    for (const [name, kept] of relinked) store(name).put(kept);
    device.put(pairing, 'pairing');
    if (head) device.put(head, 'chain');
    else device.delete('chain');
    if (settings) device.put(settings, 'settings');
    else device.delete('settings');
    return true;
  });
  // Another tab has kept an answer meanwhile.
  if (!isSaved) await beginChain(pairing, settings);
}

function readOwn(kioskId: string) {
  return transact('readonly', async (store) => {
    const head = await readValue(store, 'chain');
    const found = await Promise.all(
      queues.map(async (name) => {
        const rows = await rowsOf(store, name, kioskId);
        return rows.map((row): [Queue, Kept] => [name, row]);
      }),
    );
    const rows = found.flat().sort(([, one], [, other]) => one.item.sequence - other.item.sequence);
    return { before: head?.hash ?? genesisHash, rows };
  });
}
