/** A text as the path of its QR code, with the length of the side it is drawn in. */
export type Qr = (text: string) => { readonly path: string; readonly size: number };

/** Its own package: the first screen is there without it. Offline it comes from the precache. */
export async function loadQr(): Promise<Qr | null> {
  const loaded = await import('#shared/qr/qr-path.ts').catch(() => null);
  return loaded?.qrPath ?? null;
}
