import type { Encoding } from './mapping.ts';
import { recogniseBytes } from './recognise-bytes.ts';

/** Every runtime this reaches has it; the pure folder is compiled without their types. */
declare const TextDecoder: new (
  label: string,
  options?: { fatal?: boolean },
) => { decode(bytes?: Uint8Array, options?: { stream?: boolean }): string };

const evidenceBytes = 65_536;
const pieceBytes = 65_536;

/**
 * Bytes as text, in pieces of bounded size whatever the pieces they come in. The encoding is the
 * one given, else that of the byte order mark or of the pattern of zero bytes, else UTF-8 if the
 * first bytes beyond ASCII are valid in it, else GB18030. (Up to there the two are the same, so
 * nothing has to be read twice.) Bytes that are wrong in it become U+FFFD, which row readers refuse.
 *
 * @throws {FileProblem} for bytes that are not text
 */
export async function* decodeText(
  source: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<string> {
  const pieces = cut(source);
  const first = await gather(pieces, 4096);
  const recognised = recogniseBytes(first);
  let decoder = encoding === 'auto' && !recognised ? null : decoderFor(encoding, recognised);
  let ahead: Uint8Array | null = first;
  while (ahead !== null) {
    if (decoder === null) {
      const start = ahead.findIndex((byte) => byte > 127);
      if (start < 0) {
        yield new TextDecoder('utf-8').decode(ahead);
      } else {
        yield new TextDecoder('utf-8').decode(ahead.subarray(0, start));
        const evidence = await gather(pieces, evidenceBytes, ahead.subarray(start));
        decoder = new TextDecoder(isUtf8(evidence) ? 'utf-8' : 'gb18030');
        yield decoder.decode(evidence, { stream: true });
      }
    } else {
      yield decoder.decode(ahead, { stream: true });
    }
    const next: IteratorResult<Uint8Array> = await pieces.next();
    ahead = next.done ? null : next.value;
  }
  if (decoder) yield decoder.decode();
}

function decoderFor(encoding: Encoding, recognised: Exclude<Encoding, 'auto'> | null) {
  return new TextDecoder(encoding === 'auto' ? (recognised ?? 'utf-8') : encoding);
}

async function* cut(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const bytes of source) {
    for (let start = 0; start < bytes.length; start += pieceBytes) {
      yield bytes.subarray(start, start + pieceBytes);
    }
  }
}

/** At least `length` bytes, or all there are. */
async function gather(
  pieces: AsyncGenerator<Uint8Array>,
  length: number,
  begun: Uint8Array = new Uint8Array(),
): Promise<Uint8Array> {
  const parts = [begun];
  let gathered = begun.length;
  while (gathered < length) {
    const next = await pieces.next();
    if (next.done) break;
    parts.push(next.value);
    gathered += next.value.length;
  }
  const joined = new Uint8Array(gathered);
  let place = 0;
  for (const part of parts) {
    joined.set(part, place);
    place += part.length;
  }
  return joined;
}

/** The last character may be cut off where the evidence ends. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
