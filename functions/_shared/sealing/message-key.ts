import type { Bytes, Key, Subtle } from './subtle.ts';
import { toUtf8 } from './utf8.ts';

export const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;

/** Both ends of one envelope: the raw public keys, 65 bytes each. */
export interface Ends {
  readonly ephemeral: Bytes;
  readonly server: Bytes;
}

/**
 * The key of one envelope: HKDF-SHA-256 over what both ends agree on, bound to the purpose and to
 * both public keys, so that an envelope cannot be passed off as made for another server.
 */
export async function messageKey(
  subtle: Subtle,
  { ephemeral, server }: Ends,
  privateKey: Key,
  publicKey: Key,
  usage: 'encrypt' | 'decrypt',
): Promise<Key> {
  const agreed = await subtle.deriveBits({ name: 'ECDH', public: publicKey }, privateKey, 256);
  const secret = await subtle.importKey('raw', agreed, 'HKDF', false, ['deriveKey']);
  const info = concat(toUtf8('meiping response v1'), ephemeral, server);
  return subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info },
    secret,
    { name: 'AES-GCM', length: 256 },
    false,
    [usage],
  );
}

/** A key seals one message, so the counter never counts; the id is bound in as the label outside. */
export function cipher(id: string) {
  return { name: 'AES-GCM', iv: new Uint8Array(12), additionalData: toUtf8(id) } as const;
}

export function concat(...parts: readonly Uint8Array[]): Bytes {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
