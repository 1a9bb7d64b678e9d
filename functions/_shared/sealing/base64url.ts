import type { Bytes } from './subtle.ts';

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * Bytes as base64url without padding (RFC 4648 §5).
 *
 * @example
 * toBase64url(new Uint8Array([251, 255])); // '-_8'
 */
export function toBase64url(bytes: Uint8Array): string {
  let text = '';
  for (let place = 0; place < bytes.length; place += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(place, place + 3);
    const triple = (first << 16) | (second << 8) | third;
    for (const shift of [18, 12, 6, 0]) text += digits[(triple >> shift) & 63];
  }
  return text.slice(0, Math.ceil((bytes.length * 4) / 3));
}

/** The bytes of base64url. Signs that are none are read as zero: whoever may send them checks first. */
export function fromBase64url(text: string): Bytes {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let held = 0;
  for (let place = 0; place < text.length; place += 1) {
    held = ((held << 6) | Math.max(0, digits.indexOf(text[place] ?? ''))) & 0xffffff;
    const bits = ((place + 1) * 6) % 8;
    if (place % 4 > 0) bytes[Math.floor((place * 3) / 4)] = held >> bits;
  }
  return bytes;
}
