import { fromHex, toHex } from '../sealing/sha256-hex.ts';
import { toUtf8 } from '../sealing/utf8.ts';
import { errorCorrection } from './error-correction.ts';

/** Level M, versions 1 to 6: all codewords, error-correction codewords of a block, blocks (ISO/IEC 18004, table 9). */
const versions = [
  [26, 10, 1],
  [44, 16, 1],
  [70, 26, 1],
  [100, 18, 2],
  [134, 24, 2],
  [172, 16, 4],
] as const;

/**
 * A text as the codewords of the smallest code that holds it: byte mode, level M (a seventh of the
 * code may be unreadable), up to 106 bytes. Up to this size all blocks of a version are equal.
 *
 * @throws RangeError for a longer text
 */
export function codewords(text: string): { version: number; words: number[] } {
  const bytes = toUtf8(text);
  const place = versions.findIndex(
    ([total, correction, blocks]) => bytes.length + 2 <= total - correction * blocks,
  );
  const [total, correction, blocks] = versions[place] ?? fail(text);
  const data = pad(bytes, total - correction * blocks);
  const length = data.length / blocks;
  const parts = Array.from({ length: blocks }, (_, block) =>
    data.slice(block * length, (block + 1) * length),
  );
  const corrections = parts.map((part) => errorCorrection(part, correction));
  return { version: place + 1, words: [...byTurns(parts), ...byTurns(corrections)] };
}

function fail(text: string): never {
  throw new RangeError(text);
}

/** Mode 4, the count, the bytes and the end 0 are whole hex digits; two fillers take turns. */
function pad(bytes: Uint8Array, room: number): number[] {
  const data = [...fromHex(`4${toHex(Uint8Array.of(bytes.length, ...bytes))}0`)];
  for (let filler = 0xec; data.length < room; filler ^= 0xec ^ 0x11) data.push(filler);
  return data;
}

function byTurns(lists: readonly (readonly number[])[]): number[] {
  return lists[0]?.flatMap((_, place) => lists.map((list) => list[place] ?? 0)) ?? [];
}
