/** The token in the address of a link: 32 random bytes as base64url; null where there is none. */
export function linkToken(hash: string): string | null {
  const token = hash.replace(/^#/, '');
  return /^[A-Za-z0-9_-]{43}$/.test(token) ? token : null;
}
