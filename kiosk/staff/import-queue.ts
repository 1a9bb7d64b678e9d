import type { Pairing } from '#shared/schemas/pairing.ts';
import type { SealedResponse } from '#shared/schemas/sealed-response.ts';
import { chainHash } from '#shared/sealing/chain-hash.ts';
import { ask, type Kept, transact } from '../device/database.ts';
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
    } else if (await isKnown(row.item.id)) {
      count.known += 1;
    } else {
      const { item, ...rest } = cleanRow(row);
      if (item.kioskId === kioskId) await appendToChain(item, rest);
      else
        await transact('readwrite', ['outbox'], (store) =>
          ask(store('outbox').add({ ...rest, item })),
        );
      count.added += 1;
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

const shapes: readonly [keyof SealedResponse, RegExp][] = [
  ['id', /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/],
  ['kioskId', /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/],
  ['sequence', /^[1-9]\d{0,9}$/],
  ['previousHash', /^[\da-f]{64}$/],
  ['hash', /^[\da-f]{64}$/],
  ['keyId', /^[\w.:-]{1,64}$/],
  ['envelope', /^[\w-]{100,16000}$/],
];

function isRow(row: Kept | null, branchId: string): row is Kept {
  const item = row?.item;
  return (
    row?.branchId === branchId &&
    !!item &&
    shapes.every(([key, shape]) => shape.test(`${item[key]}`))
  );
}

/** Nothing but what belongs to a row, whatever else the file says. */
function cleanRow({ branchId, keptAt, isTimeUncertain, boot, monotonic, item }: Kept): Kept {
  const { id, kioskId, sequence, previousHash, hash, keyId, envelope } = item;
  return {
    branchId,
    keptAt: Number(keptAt) || 0,
    isTimeUncertain: isTimeUncertain !== false,
    boot: String(boot),
    monotonic: Number(monotonic) || 0,
    item: { id, kioskId, sequence: Number(sequence), previousHash, hash, keyId, envelope },
  };
}

function isKnown(id: string): Promise<boolean> {
  const names = ['outbox', 'quarantine', 'delivered'] as const;
  return transact('readonly', names, async (store) => {
    const keys = await Promise.all(names.map((name) => ask(store(name).getKey(id))));
    return keys.some((key) => key !== undefined);
  });
}
