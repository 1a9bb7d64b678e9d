import type { Bytes } from './subtle.ts';

/** The bytes of a text. Throws `URIError` on half a surrogate pair, which no JSON text contains. */
export function toUtf8(text: string): Bytes {
  const oneByteEach = encodeURIComponent(text).replace(/%(..)/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Uint8Array.from(oneByteEach, (character) => character.charCodeAt(0));
}

/** The text of its bytes. Throws `URIError` where they are no UTF-8. */
export function fromUtf8(bytes: Uint8Array): string {
  return decodeURIComponent(
    Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  );
}
