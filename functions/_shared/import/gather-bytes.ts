import { FileProblem } from './file-problem.ts';

/**
 * All bytes of a source in one piece.
 *
 * @throws {FileProblem} `code` as soon as there are more than `most`
 */
export async function gatherBytes(
  source: AsyncIterable<Uint8Array>,
  most: number,
  code: 'file_workbook_too_large' | 'file_too_large',
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const bytes of source) {
    length += bytes.length;
    if (length > most) throw new FileProblem(code, { mostMb: Math.floor(most / 1_000_000) });
    parts.push(bytes);
  }
  const joined = new Uint8Array(length);
  let place = 0;
  for (const part of parts) {
    joined.set(part, place);
    place += part.length;
  }
  return joined;
}
