import { toBase64url } from '../_shared/sealing/base64url.ts';
import type { PrivateJwk } from '../_shared/sealing/subtle.ts';
import { publicKeyOf } from '../_shared/sealing/unseal.ts';

/** The keys that tablets seal their answers to, the newest first. */
export type SealingKeys = readonly [PrivateJwk, ...PrivateJwk[]];

/** What a tablet is told of the newest key. */
export interface PublicSealingKey {
  readonly keyId: string;
  /** Raw P-256 point, 65 bytes in base64url. */
  readonly publicKey: string;
}

const keyId = /^[A-Za-z0-9_.:-]{1,64}$/;
const coordinate = /^[A-Za-z0-9_-]{43}$/;

/**
 * Read `SEALING_KEYS`: a JSON array of private P-256 JWKs with `kid`, the newest first. A retired key
 * stays in the list for as long as a tablet may hold answers that were sealed to it.
 *
 * @throws when it is missing or holds anything else; never with the text itself, which is secret
 */
export function readSealingKeys(read: (name: string) => string | undefined): SealingKeys {
  const [newest, ...others] = parse(read('SEALING_KEYS') ?? '');
  if (newest === undefined) {
    throw new Error('This function needs SEALING_KEYS: a JSON array of private P-256 JWKs.');
  }
  const ids = new Set([newest, ...others].map(({ kid }) => kid));
  if (ids.size !== others.length + 1) throw new Error('SEALING_KEYS names one kid twice.');
  return [newest, ...others];
}

export function publicSealingKey([newest]: SealingKeys): PublicSealingKey {
  return { keyId: newest.kid, publicKey: toBase64url(publicKeyOf(newest)) };
}

function parse(text: string): PrivateJwk[] {
  try {
    const keys: unknown = JSON.parse(text);
    return Array.isArray(keys) && keys.every(isKey) ? keys : [];
  } catch {
    return [];
  }
}

function isKey(value: unknown): value is PrivateJwk {
  if (typeof value !== 'object' || value === null) return false;
  const { kty, crv, x, y, d, kid } = value as Record<string, unknown>;
  const numbers = [x, y, d].every((part) => typeof part === 'string' && coordinate.test(part));
  return kty === 'EC' && crv === 'P-256' && numbers && typeof kid === 'string' && keyId.test(kid);
}
