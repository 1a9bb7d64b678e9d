import { sha256Hex } from '#shared/sealing/sha256-hex.ts';
import { toUtf8 } from '#shared/sealing/utf8.ts';
import type { Kept } from '../device/database.ts';

/** The number of the file's form; a reader refuses one it does not know. */
export const format = 1;

/** What waits on a tablet, sealed, as a file that any tablet of the branch can send. */
export interface QueueFile {
  readonly format: typeof format;
  readonly exportedAt: string;
  readonly kioskId: string;
  readonly branchId: string;
  readonly rows: readonly Kept[];
  /** SHA-256 of the rows' JSON: tells a damaged or edited file from a whole one. */
  readonly checksum: string;
}

export function checksumOf(rows: unknown): Promise<string> {
  return sha256Hex(crypto.subtle, toUtf8(JSON.stringify(rows)));
}
