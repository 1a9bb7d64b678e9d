import { toUtf8 } from '../sealing/utf8.ts';
import { errorCorrection } from './error-correction.ts';

/** Level M, versions 1 to 10: error-correction codewords of a block, and blocks (ISO/IEC 18004, table 9). */
const correctionOf = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26];
const blocksOf = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5];

/** All codewords of a version, from the modules that no pattern takes. */
function countCodewords(version: number): number {
  const lines = Math.floor(version / 7) + 2;
  const aligned = version > 1 ? (25 * lines - 10) * lines - 55 : 0;
  const named = version > 6 ? 36 : 0;
  return Math.floor(((16 * version + 128) * version + 64 - aligned - named) / 8);
}

/**
 * A text as the codewords of the smallest code that holds it: byte mode, level M (a seventh of the
 * code may be unreadable), up to 213 bytes.
 *
 * @throws RangeError for a longer text
 */
export function codewords(text: string): { version: number; words: number[] } {
  const bytes = [...toUtf8(text)];
  for (let version = 1; version <= 10; version += 1) {
    const correction = correctionOf[version - 1] ?? 0;
    const blocks = blocksOf[version - 1] ?? 1;
    const total = countCodewords(version);
    const room = total - correction * blocks;
    const countDigits = version < 10 ? 2 : 4;
    if (bytes.length + 1 + countDigits / 2 > room) continue;
    const data = pad(bytes, countDigits, room);
    return { version, words: interleave(data, total, blocks, correction) };
  }
  throw new RangeError('A QR code of ours holds 213 bytes.');
}

/** Mode, count, bytes and the end are all whole hex digits here. */
function pad(bytes: readonly number[], countDigits: number, room: number): number[] {
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
  const digits = `4${hex(bytes.length, countDigits)}${bytes.map((byte) => hex(byte, 2)).join('')}0`;
  const data = Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  for (let filler = 0xec; data.length < room; filler ^= 0xec ^ 0x11) data.push(filler);
  return data;
}

function interleave(
  data: readonly number[],
  total: number,
  blocks: number,
  correction: number,
): number[] {
  const short = Math.floor(total / blocks) - correction;
  const shortBlocks = blocks - (total % blocks);
  let from = 0;
  const parts = Array.from({ length: blocks }, (_, index) => {
    const part = data.slice(from, from + short + (index < shortBlocks ? 0 : 1));
    from += part.length;
    return part;
  });
  const corrections = parts.map((part) => errorCorrection(part, correction));
  const byTurns = (lists: readonly number[][], length: number) =>
    Array.from({ length }, (_, place) => lists.flatMap((list) => list[place] ?? [])).flat();
  return [...byTurns(parts, short + 1), ...byTurns(corrections, correction)];
}
