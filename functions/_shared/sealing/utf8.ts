import type { Bytes } from './subtle.ts';

/** What every runtime of ours has; this folder's compiler knows the language alone. */
declare const TextEncoder: new () => { encode(text: string): Bytes };
declare const TextDecoder: new (
  label: 'utf-8',
  options: { fatal: true; ignoreBOM: true },
) => { decode(bytes: Uint8Array): string };

/** The bytes of a text. Half a surrogate pair, which no JSON text contains, becomes U+FFFD. */
export function toUtf8(text: string): Bytes {
  return new TextEncoder().encode(text);
}

/** The text of its bytes. Throws `TypeError` where they are no UTF-8. */
export function fromUtf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}
