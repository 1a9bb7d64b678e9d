import { concat } from '#shared/sealing/message-key.ts';
import { fromHex, sha256Hex } from '#shared/sealing/sha256-hex.ts';
import { toUtf8 } from '#shared/sealing/utf8.ts';

/**
 * The hash under which the server lists a visit code: SHA-256 of the branch's salt and the code's
 * UTF-8 bytes, in hex. A code of six digits can be guessed by whoever holds the salt; the hash only
 * keeps codes out of plain sight. What protects an answer is that a code counts once.
 *
 * @param salt bytes in hex
 */
export function hashCode(salt: string, code: string): Promise<string> {
  return sha256Hex(crypto.subtle, concat(fromHex(salt), toUtf8(code)));
}
