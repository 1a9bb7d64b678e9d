import { fromBase64url } from './base64url.ts';
import { cipher, concat, curve, messageKey } from './message-key.ts';
import type { PrivateJwk, Subtle } from './subtle.ts';
import { fromUtf8 } from './utf8.ts';

const pointLength = 65;

/**
 * Open what `seal` closed. Returns the content, or undefined where the envelope was not made for
 * this key and this id, was changed on the way, or holds no JSON. Never throws over an envelope; a
 * private key that is none is a fault of ours and throws what WebCrypto throws.
 */
export async function unseal(
  subtle: Subtle,
  privateKey: PrivateJwk,
  id: string,
  envelope: string,
): Promise<unknown> {
  const { kty, crv, x, y, d } = privateKey;
  const ours = await subtle.importKey('jwk', { kty, crv, x, y, d }, curve, false, ['deriveBits']);
  const server = publicKeyOf(privateKey);
  try {
    const bytes = fromBase64url(envelope);
    const ephemeral = bytes.slice(0, pointLength);
    const theirs = await subtle.importKey('raw', ephemeral, curve, false, []);
    const key = await messageKey(subtle, { ephemeral, server }, ours, theirs, 'decrypt');
    const text = await subtle.decrypt(cipher(id), key, bytes.slice(pointLength));
    return JSON.parse(fromUtf8(new Uint8Array(text)));
  } catch {
    return undefined;
  }
}

/** The raw public key (65 bytes) of a private one: what a tablet gets as `publicKey`, in bytes. */
export function publicKeyOf({ x, y }: Pick<PrivateJwk, 'x' | 'y'>) {
  return concat(new Uint8Array([4]), fromBase64url(x), fromBase64url(y));
}
