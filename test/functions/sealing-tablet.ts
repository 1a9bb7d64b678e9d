import type { Response as Answer } from '#shared/schemas/response.ts';
import type { SealedResponse } from '#shared/schemas/sealed-response.ts';
import { chainHash, genesisHash } from '#shared/sealing/chain-hash.ts';
import { seal } from '#shared/sealing/seal.ts';

export interface SealingKey {
  readonly keyId: string;
  readonly publicKey: string;
}

/** Seals and chains answers as a tablet does. */
export function sealingTablet(kioskId: string, { keyId, publicKey }: SealingKey) {
  let head: { sequence: number; hash: string } = { sequence: 0, hash: genesisHash };

  async function link(id: string, envelope: string): Promise<SealedResponse> {
    const place = { kioskId, sequence: head.sequence + 1, previousHash: head.hash };
    const linked = { id, ...place, keyId, envelope };
    const hash = await chainHash(crypto.subtle, linked);
    head = { sequence: linked.sequence, hash };
    return { ...linked, hash };
  }

  return {
    head: () => head,
    link,
    async finish(answer: Answer): Promise<SealedResponse> {
      return link(answer.id, await seal(crypto.subtle, publicKey, answer.id, answer));
    },
  };
}
