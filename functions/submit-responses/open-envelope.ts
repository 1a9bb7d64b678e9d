import type { SealedResponse } from '../_shared/schemas/sealed-response.ts';
import { chainHash } from '../_shared/sealing/chain-hash.ts';
import type { PrivateJwk } from '../_shared/sealing/subtle.ts';
import { unseal } from '../_shared/sealing/unseal.ts';
import type { ChainPlace } from './chain-place.ts';

export type Opened =
  | { readonly place: ChainPlace; readonly content: unknown; readonly code: null }
  | {
      readonly place: ChainPlace;
      readonly content?: undefined;
      readonly code: 'envelope_unreadable' | 'sealing_key_unknown';
    };

export type Open = (sealed: SealedResponse) => Promise<Opened>;

/**
 * A way to open items with the keys at hand. The place in the chain comes with each of them: that one
 * cannot be opened is no reason not to know that it came.
 */
export function opener(keys: readonly PrivateJwk[]): Open {
  return async (sealed) => {
    const { id, kioskId, sequence, hash, previousHash, keyId, envelope } = sealed;
    const isIntact = (await chainHash(crypto.subtle, sealed)) === hash;
    const place = { kioskId, responseId: id, sequence, hash, previousHash, isIntact };
    const key = keys.find(({ kid }) => kid === keyId);
    if (key === undefined) return { place, code: 'sealing_key_unknown' };
    const content = await unseal(crypto.subtle, key, id, envelope);
    if (content === undefined) return { place, code: 'envelope_unreadable' };
    return { place, content, code: null };
  };
}
