import type { KioskSettings } from '#shared/schemas/heartbeat.ts';
import { fromHex, toHex } from '#shared/sealing/sha256-hex.ts';
import { toUtf8 } from '#shared/sealing/utf8.ts';

/** Is it the branch's PIN? PBKDF2-SHA-256, made where the manager sets it and checked with the network off. */
export async function checkPin(
  { salt, iterations, hash }: NonNullable<KioskSettings['staffPin']>,
  pin: string,
): Promise<boolean> {
  const key = await crypto.subtle.importKey('raw', toUtf8(pin), 'PBKDF2', false, ['deriveBits']);
  const algorithm = { name: 'PBKDF2', hash: 'SHA-256', salt: fromHex(salt), iterations };
  return toHex(new Uint8Array(await crypto.subtle.deriveBits(algorithm, key, 256))) === hash;
}
