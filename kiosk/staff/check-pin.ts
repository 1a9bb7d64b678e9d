import type { KioskSettings } from '#shared/schemas/heartbeat.ts';
import { toHex } from '#shared/sealing/sha256-hex.ts';

/** Is it the branch's PIN? PBKDF2-SHA-256, made where the manager sets it and checked with the network off. */
export async function checkPin(
  { salt, iterations, hash }: NonNullable<KioskSettings['staffPin']>,
  pin: string,
): Promise<boolean> {
  const secret = new TextEncoder().encode(pin);
  const key = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveBits']);
  const saltBytes = Uint8Array.from(salt.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const algorithm = { name: 'PBKDF2', hash: 'SHA-256', salt: saltBytes, iterations };
  return toHex(new Uint8Array(await crypto.subtle.deriveBits(algorithm, key, 256))) === hash;
}
