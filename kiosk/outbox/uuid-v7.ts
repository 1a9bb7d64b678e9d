import { toHex } from '#shared/sealing/sha256-hex.ts';

/**
 * A UUIDv7 (RFC 9562): 48 bits of Unix milliseconds, then randomness. Ids minted later sort later,
 * which keeps the index of the server short-tailed. The randomness alone makes it unique: a wrong
 * clock does no harm.
 *
 * @param random 10 random bytes
 * @example uuidV7(0x017f22e279b0, bytes) // "017f22e2-79b0-7…"
 */
export function uuidV7(milliseconds: number, random: Uint8Array): string {
  const time = Math.max(0, Math.floor(milliseconds)).toString(16).padStart(12, '0').slice(-12);
  const noise = toHex(random);
  // The version takes the place of four random bits, the variant (10xx) of two.
  const variant = '89ab'[(random[2] ?? 0) & 3] ?? '8';
  const digits = `${time}7${noise.slice(1, 4)}${variant}${noise.slice(5)}`;
  return digits.replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
