/** The response a contact belongs to, from the address behind the tablet's QR code; else null. */
export function responseInHash(hash: string): string | null {
  const id = hash.replace(/^#/, '').toLowerCase();
  const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
  return isUuid ? id : null;
}
