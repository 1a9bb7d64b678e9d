import type { Pairing } from '#shared/schemas/pairing.ts';
import { chainHash } from '#shared/sealing/chain-hash.ts';
import { type Kept, transact } from '../device/database.ts';
import { addOnce } from '../outbox/add-once.ts';
import { appendToChain } from '../outbox/append-to-chain.ts';
import { checksumOf, format, type QueueFile } from './queue-file.ts';

export interface Imported {
  readonly added: number;
  readonly known: number;
  /** Edited by hand, damaged, or of another branch. */
  readonly refused: number;
  readonly isAltered: boolean;
}

/**
 * Take in an exported file, row by row: what is here already, or was delivered from here, is
 * skipped; what does not match its own hash is refused. A row of another tablet keeps that tablet's
 * place in its chain; one of this very tablet, from before it was paired anew, joins our chain.
 */
export async function importQueue(
  text: string,
  { kioskId, branchId }: Pairing,
): Promise<Imported | 'importUnreadable' | 'importForeign'> {
  const file = readFile(text);
  if (file === null) return 'importUnreadable';
  if (file.branchId !== branchId) return 'importForeign';
  const count = { added: 0, known: 0, refused: 0 };
  for (const row of file.rows) {
    if (!isRow(row, branchId) || (await chainHash(crypto.subtle, row.item)) !== row.item.hash) {
      count.refused += 1;
    } else {
      const { item, ...rest } = row;
      const isNew =
        item.kioskId === kioskId
          ? await appendToChain(item, rest)
          : await transact('readwrite', (store) => addOnce(store, row));
      count[isNew ? 'added' : 'known'] += 1;
    }
  }
  return { ...count, isAltered: (await checksumOf(file.rows)) !== file.checksum };
}

function readFile(text: string): QueueFile | null {
  try {
    const file = JSON.parse(text) as QueueFile;
    return file.format === format && Array.isArray(file.rows) ? file : null;
  } catch {
    return null;
  }
}

/** What a row needs to be sent; the rest of it is the server's to judge, and its hash tells an edit. */
function isRow(row: Kept | null, branchId: string): row is Kept {
  const { id, kioskId, sequence } = row?.item ?? {};
  return row?.branchId === branchId && isId(id) && isId(kioskId) && Number.isInteger(sequence);
}

function isId(value: unknown): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(`${value}`);
}
