import type { Bytes } from './subtle.ts';

/** What every runtime of ours has; this folder's compiler knows the language alone. */
declare function btoa(binary: string): string;
declare function atob(text: string): string;

/**
 * Bytes as base64url without padding (RFC 4648 §5). For envelopes and keys, not for files: the bytes
 * become the arguments of one call.
 *
 * @example
 * toBase64url(new Uint8Array([251, 255])); // '-_8'
 */
export function toBase64url(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The bytes of base64url. Throws where it is none. */
export function fromBase64url(text: string): Bytes {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
