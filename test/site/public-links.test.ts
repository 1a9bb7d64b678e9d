import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { drawQr } from '#shared/qr/draw-qr.ts';
import { linkToken } from '../../kiosk/phone/link-token.ts';
import { pairLink } from '../../site/data/pair-link.ts';
import { rateLink } from '../../site/data/rate-link.ts';
import { responseInHash } from '../../site/data/response-in-hash.ts';

const origin = 'https://pingjia.beijing-jingan.meiping.example.com';
const token = 'AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_abcde';

describe('what stands behind the hash', () => {
  it('is a token of 43 characters, or nothing', () => {
    expect(linkToken(`#${token}`)).toBe(token);
    expect(linkToken(`#${token}x`)).toBeNull();
    expect(linkToken('')).toBeNull();
    expect(linkToken('#<script>')).toBeNull();
  });

  it('is the id of a response, or nothing', () => {
    const id = '0198a000-0000-7000-8000-000000000001';
    expect(responseInHash(`#${id.toUpperCase()}`)).toBe(id);
    expect(responseInHash('#0198a000')).toBeNull();
    expect(responseInHash('')).toBeNull();
  });

  it.each([rateLink(origin, token), pairLink(origin, 'ABCD2345')])('is read from %s', (link) => {
    expect(read(link)).toBe(link);
  });
});

/** Through a reader of another make: four pixels a module, four modules of quiet around. */
function read(text: string): string | undefined {
  const modules = drawQr(text);
  const [scale, quiet] = [4, 4];
  const side = (modules.length + 2 * quiet) * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const isDark = modules[Math.floor(y / scale) - quiet]?.[Math.floor(x / scale) - quiet];
      if (isDark) pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  return jsQR(pixels, side, side)?.data;
}
