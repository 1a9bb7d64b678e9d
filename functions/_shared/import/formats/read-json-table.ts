import { decodeText } from '../decode-text.ts';
import { FileProblem } from '../file-problem.ts';
import { gatherBytes } from '../gather-bytes.ts';
import type { Encoding } from '../mapping.ts';
import type { Table } from '../read-table.ts';
import { objectTable } from './object-table.ts';

const mostBytes = 50_000_000;

/**
 * Open a file of JSON: an array of objects, or an object a line. A row's line is the line it stands
 * on, in an array the place of the object.
 *
 * @throws {FileProblem} `file_json_broken` with the line of the first fault
 */
export async function readJsonTable(
  source: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): Promise<Table> {
  const bytes = await gatherBytes(source, mostBytes, 'file_too_large');
  let text = '';
  for await (const piece of decodeText(one(bytes), encoding)) text += piece;
  const bare = text.replace(/^\uFEFF/, '');
  return objectTable(bare.trimStart().startsWith('[') ? fromArray(bare) : fromLines(bare));
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function fromArray(text: string): { line: number; value: unknown }[] {
  const values = parse(text, 1) as unknown[];
  return values.map((value, place) => ({ line: place + 1, value }));
}

function fromLines(text: string): { line: number; value: unknown }[] {
  return text.split('\n').flatMap((piece, place) => {
    if (piece.trim() === '') return [];
    return [{ line: place + 1, value: parse(piece, place + 1) }];
  });
}

function parse(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FileProblem('file_json_broken', { line });
  }
}
