import fc from 'fast-check';
import jsQR from 'jsqr';
import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { drawQr } from '#shared/qr/draw-qr.ts';
import { qrPath } from '#shared/qr/qr-path.ts';

const scale = 4;

/** What a camera sees, and a reader that had no part in the drawing reads. */
function read(text: string): string | undefined {
  const modules = drawQr(text);
  const side = (modules.length + 8) * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [y, row] of modules.entries()) {
    for (const [x, dark] of row.entries()) {
      if (dark) paint(pixels, side, (x + 4) * scale, (y + 4) * scale);
    }
  }
  return jsQR(pixels, side, side)?.data;
}

function paint(pixels: Uint8ClampedArray, side: number, left: number, top: number): void {
  for (let y = top; y < top + scale; y += 1) {
    for (let x = left; x < left + scale; x += 1)
      pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
  }
}

describe('a QR code', () => {
  it('reads as its text in every size from 1 to 106 bytes', () => {
    for (const length of [1, 14, 15, 26, 27, 42, 43, 62, 63, 84, 85, 106]) {
      const text = 'https://m.example/contact/#019ab2c4'.repeat(7).slice(0, length);
      expect(read(text), `${length} bytes`).toBe(text);
    }
  });

  it('reads as its text whatever that is', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true }), (text) => {
        fc.pre(text.length <= 106);
        expect(read(text)).toBe(text);
      }),
      { numRuns: 100 },
    );
  });

  it('is, module by module, what an independent encoder draws in the same mask', () => {
    for (const text of [
      'a',
      'https://m.example/contact/#x',
      '评价 🌸'.repeat(7),
      'z'.repeat(100),
    ]) {
      const ours = drawQr(text).map((row) => row.join(''));
      const options = { ecc: 'M', boostEcc: false, border: 0, maskPattern: 0 } as const;
      const theirs = encode(text, options).data.map((row) => row.map(Number).join(''));
      expect(theirs).toEqual(ours);
    }
  });

  it('reads as its text with the ids and tokens that it is made for', () => {
    for (let round = 0; round < 100; round += 1) {
      const token = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
      for (const text of [
        `https://m.example.cn/contact/#${crypto.randomUUID()}`,
        `https://meiping.example.cn/en/rate/#${token}`,
      ]) {
        expect(read(text)).toBe(text);
      }
    }
  });

  it('has a quiet zone of four modules and stays inside of it', () => {
    const { path, size } = qrPath(
      'https://m.example/contact/#019ab2c4-0000-7000-8000-000000000000',
    );
    expect(size).toBe(37 + 8);
    const starts = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((match) =>
      match.slice(1).map(Number),
    );
    for (const [x = 0, y = 0, length = 0] of starts) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(4);
      expect(Math.max(x + length, y + 1)).toBeLessThanOrEqual(size - 4);
    }
  });

  it('refuses what it cannot hold', () => {
    expect(() => drawQr('x'.repeat(107))).toThrow(RangeError);
  });
});
