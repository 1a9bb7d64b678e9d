import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { PrivateJwk } from '../../functions/_shared/sealing/subtle.ts';

/** A new key for tablets to seal their answers to, as `SEALING_KEYS` lists it. */
export function createSealingKey(): PrivateJwk {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { kty = '', crv = '', x = '', y = '', d = '' } = privateKey.export({ format: 'jwk' });
  return { kty, crv, x, y, d, kid: randomBytes(9).toString('base64url') };
}
