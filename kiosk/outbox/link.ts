import type { SealedResponse } from '#shared/schemas/sealed-response.ts';
import { chainHash, genesisHash } from '#shared/sealing/chain-hash.ts';
import type { DeviceValues } from '../device/remember.ts';

export type Unlinked = Pick<SealedResponse, 'kioskId' | 'id' | 'keyId' | 'envelope'>;

/** The record that follows `head` in the chain; the first one where there is none. */
export async function link(
  head: DeviceValues['chain'] | undefined,
  { kioskId, id, keyId, envelope }: Unlinked,
): Promise<SealedResponse> {
  const previousHash = head?.hash ?? genesisHash;
  const sequence = (head?.sequence ?? 0) + 1;
  const linked = { id, kioskId, sequence, previousHash, keyId, envelope };
  return { ...linked, hash: await chainHash(crypto.subtle, linked) };
}
