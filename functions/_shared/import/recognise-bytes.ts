import { FileProblem } from './file-problem.ts';
import type { Encoding } from './mapping.ts';

/** Beginnings of files that are no text, whatever their name says. */
const signatures: readonly (readonly [
  readonly number[],
  'file_is_spreadsheet' | 'file_is_not_text',
  looksLike: string,
])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'file_is_spreadsheet', 'zip'],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'file_is_spreadsheet', 'xls'],
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'file_is_not_text', 'pdf'],
  [[0x89, 0x50, 0x4e, 0x47], 'file_is_not_text', 'png'],
  [[0xff, 0xd8, 0xff], 'file_is_not_text', 'jpeg'],
  [[0x47, 0x49, 0x46, 0x38], 'file_is_not_text', 'gif'],
  [[0x1f, 0x8b], 'file_is_not_text', 'gzip'],
  [[0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], 'file_is_not_text', '7z'],
  [[0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], 'file_is_not_text', 'rar'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20], 'file_is_not_text', 'sqlite'],
];

const marks: readonly (readonly [readonly number[], Exclude<Encoding, 'auto'>])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/**
 * What the first bytes (a few thousand suffice) tell of the encoding; null when that has to be
 * seen from the text itself: UTF-8 without a mark, or GB18030.
 *
 * @throws {FileProblem} for a workbook, an archive, an image or other bytes that are not text
 */
export function recogniseBytes(bytes: Uint8Array): Exclude<Encoding, 'auto'> | null {
  for (const [signature, code, looksLike] of signatures)
    if (begins(bytes, signature)) throw new FileProblem(code, { looksLike });
  for (const [mark, encoding] of marks) if (begins(bytes, mark)) return encoding;
  const zeros = [0, 0];
  for (let place = 0; place < bytes.length; place++) {
    if (bytes[place] === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  const half = bytes.length / 2;
  // The digits, commas and line ends of any table have a zero byte in UTF-16, always on one side.
  if (odd > half * 0.2 && even < odd * 0.1) return 'utf-16le';
  if (even > half * 0.2 && odd < even * 0.1) return 'utf-16be';
  if (even + odd > bytes.length * 0.02) throw new FileProblem('file_is_not_text');
  return null;
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, place) => bytes[place] === byte);
}
