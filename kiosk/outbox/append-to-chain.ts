import { genesisHash } from '#shared/sealing/chain-hash.ts';
import { ask, type Kept, transact } from '../device/database.ts';
import { type DeviceValues, recall } from '../device/remember.ts';
import { link, type Unlinked } from './link.ts';

type Row = Omit<Kept, 'item'>;

/**
 * Write a sealed response to disk as the next link of the chain, all or nothing. Hashing waits for
 * no transaction, so the head may have moved when ours begins, by another tab: then the same
 * envelope is linked again behind the new head. A response that is here already, or was delivered,
 * is left as it is: the write before had succeeded after all, and only its word was lost.
 *
 * @param also what belongs to it: done in the same transaction, in the stores `device` and `earlier`
 */
export async function appendToChain(
  sealed: Unlinked,
  row: Row,
  also: (device: IDBObjectStore, earlier: IDBObjectStore) => Promise<void> = async () => {},
): Promise<void> {
  for (let isKept = false; !isKept; ) {
    const item = await link(await recall('chain'), sealed);
    const names = ['device', 'earlier', 'outbox', 'quarantine', 'delivered'] as const;
    isKept = await transact('readwrite', names, async (store) => {
      const device = store('device');
      const head = await ask<DeviceValues['chain'] | undefined>(device.get('chain'));
      if ((head?.hash ?? genesisHash) !== item.previousHash) return false;
      await also(device, store('earlier'));
      for (const name of ['outbox', 'quarantine', 'delivered'] as const) {
        if ((await ask(store(name).getKey(item.id))) !== undefined) return true;
      }
      store('outbox').add({ ...row, item } satisfies Kept);
      device.put({ sequence: item.sequence, hash: item.hash }, 'chain');
      return true;
    });
  }
}
