/**
 * The hash under which the server lists a visit code: SHA-256 of the branch's salt and the code's
 * UTF-8 bytes, in hex. A code of six digits can be guessed by whoever holds the salt; the hash only
 * keeps codes out of plain sight. What protects an answer is that a code counts once.
 *
 * @param salt bytes in hex
 */
export async function hashCode(salt: string, code: string): Promise<string> {
  const saltBytes = Uint8Array.from(salt.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const codeBytes = new TextEncoder().encode(code);
  const bytes = new Uint8Array(saltBytes.length + codeBytes.length);
  bytes.set(saltBytes);
  bytes.set(codeBytes, saltBytes.length);
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
