import { fromBase64url, toBase64url } from './base64url.ts';
import { cipher, concat, curve, messageKey } from './message-key.ts';
import type { Subtle } from './subtle.ts';
import { toUtf8 } from './utf8.ts';

/** Envelopes come in steps of this many bytes: a length that followed the words would tell of them. */
const step = 1024;
const space = 0x20;

/**
 * Close `content` so that nobody opens it but the holder of the server's private key; not even
 * whoever sealed it. The envelope is base64url of: ephemeral public key (65 bytes) ‖ AES-256-GCM of
 * the JSON text, filled up with spaces. `id` is bound to it and stays readable outside.
 *
 * @param serverKey raw P-256 public key, base64url
 */
export async function seal(
  subtle: Subtle,
  serverKey: string,
  id: string,
  content: unknown,
): Promise<string> {
  const server = fromBase64url(serverKey);
  const theirs = await subtle.importKey('raw', server, curve, false, []);
  const ours = await subtle.generateKey(curve, false, ['deriveBits']);
  const ephemeral = new Uint8Array(await subtle.exportKey('raw', ours.publicKey));
  const ends = { ephemeral, server };
  const key = await messageKey(subtle, ends, ours.privateKey, theirs, 'encrypt');
  const text = toUtf8(JSON.stringify(content));
  const filled = new Uint8Array(Math.ceil(text.length / step) * step).fill(space);
  filled.set(text);
  const sealed = await subtle.encrypt(cipher(id), key, filled);
  return toBase64url(concat(ephemeral, new Uint8Array(sealed)));
}
