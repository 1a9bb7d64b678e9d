import { sha256Hex } from './sha256-hex.ts';
import type { Subtle } from './subtle.ts';
import { toUtf8 } from './utf8.ts';

/** What stands before the first record of a pairing. */
export const genesisHash = '0'.repeat(64);

export interface ChainLink {
  readonly previousHash: string;
  readonly kioskId: string;
  readonly sequence: number;
  readonly id: string;
  readonly keyId: string;
  readonly envelope: string;
}

/**
 * The hash of one record of a tablet, over the one before it: whoever edits, removes or adds a
 * record on the tablet breaks every link behind it. SHA-256 of the lines, in hex.
 */
export function chainHash(subtle: Subtle, link: ChainLink): Promise<string> {
  const { previousHash, kioskId, sequence, id, keyId, envelope } = link;
  // `join` would have the engine remember the text of each number, which is never asked for again.
  const lines = [previousHash, kioskId, sequence.toFixed(), id, keyId, envelope].join('\n');
  return sha256Hex(subtle, toUtf8(lines));
}
