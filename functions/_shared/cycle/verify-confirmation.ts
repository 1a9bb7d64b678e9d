import { fromBase64url, toBase64url } from '../sealing/base64url.ts';
import { fromHex, sha256Hex, toHex } from '../sealing/sha256-hex.ts';
import type { Subtle } from '../sealing/subtle.ts';
import { fromUtf8, toUtf8 } from '../sealing/utf8.ts';
import { confirmationMark } from './confirmation-text.ts';

/** SHA-256 of the text, as the QR code carries it: 43 signs. */
export async function confirmationHash(subtle: Subtle, text: string): Promise<string> {
  return toBase64url(fromHex(await sha256Hex(subtle, toUtf8(text))));
}

/**
 * - match: this very text gives this hash
 * - mismatch: it does not; one of the two was changed
 * - no_text, no_hash: one of them is not there, or is none
 */
export type Verdict = 'match' | 'mismatch' | 'no_text' | 'no_hash';

/**
 * Does the text of a confirmation give the hash of its QR code? Line breaks and doubled blanks that
 * copying from a PDF adds are taken out; every other sign counts.
 *
 * It cannot know who printed the code: whoever changes a text can compute a new hash for it. That the
 * hash is ours is known by comparing it with the one that Meiping shows to those who may see the result.
 *
 * @param hash 43 signs of base64url, or 64 hex digits
 */
export async function verifyConfirmation(
  subtle: Subtle,
  text: string,
  hash: string,
): Promise<Verdict> {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (!line.startsWith(confirmationMark)) return 'no_text';
  const given = readHash(hash.trim());
  if (given === null) return 'no_hash';
  return (await sha256Hex(subtle, toUtf8(line))) === given ? 'match' : 'mismatch';
}

function readHash(hash: string): string | null {
  if (/^[0-9a-f]{64}$/i.test(hash)) return hash.toLowerCase();
  if (!/^[A-Za-z0-9_-]{43}$/.test(hash)) return null;
  const hex = toHex(fromBase64url(hash));
  return hex.length === 64 ? hex : null;
}

/** What stands behind the # of an address of the verify page: the hash, and the text where it fits. */
export function verifyFragment(hash: string, text?: string): string {
  return text === undefined ? hash : `${hash}.${toBase64url(toUtf8(text))}`;
}

/** The other way around; nonsense gives empty fields. */
export function readVerifyFragment(fragment: string): { hash: string; text: string } {
  const [hash = '', packed = ''] = fragment.replace(/^#/, '').split('.');
  try {
    return { hash, text: fromUtf8(fromBase64url(packed)) };
  } catch {
    return { hash, text: '' };
  }
}
