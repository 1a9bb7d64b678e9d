import { genesisHash } from '#shared/sealing/chain-hash.ts';
import { type Kept, type Stores, transact } from '../device/database.ts';
import { readValue, recall } from '../device/remember.ts';
import { addOnce } from './add-once.ts';
import { link, type Unlinked } from './link.ts';

type Row = Omit<Kept, 'item'>;

/**
 * Write a sealed response to disk as the next link of the chain, all or nothing. Hashing waits for
 * no transaction, so the head may have moved when ours begins, by another tab: then the same
 * envelope is linked again behind the new head. A response that is here already, or was delivered,
 * is left as it is: the write before had succeeded after all, and only its word was lost. Returns
 * whether it was new.
 *
 * @param also what belongs to it, done in the same transaction
 */
export async function appendToChain(
  sealed: Unlinked,
  row: Row,
  also: (store: Stores) => unknown = () => undefined,
): Promise<boolean> {
  while (true) {
    const item = await link(await recall('chain'), sealed);
    const isNew = await transact('readwrite', async (store) => {
      const head = await readValue(store, 'chain');
      if ((head?.hash ?? genesisHash) !== item.previousHash) return null;
      await also(store);
      const isAdded = await addOnce(store, { ...row, item });
      if (isAdded) store('device').put({ sequence: item.sequence, hash: item.hash }, 'chain');
      return isAdded;
    });
    if (isNew !== null) return isNew;
  }
}
