import { codewords } from './codewords.ts';

/** Rows of modules; a dark one is 1. */
export type Modules = readonly (readonly number[])[];

/**
 * Level M and the mask that turns every other module: 15 bits with their own error correction
 * (7.9.1). One mask for all, where the standard would have the best of eight tried: what is under
 * it here is a random id or token, and that is as uneven in one mask as in another.
 */
const format = 0x5412;

/** A text as a QR code (ISO/IEC 18004) without its quiet zone. */
export function drawQr(text: string): Modules {
  const { version, words } = codewords(text);
  const size = 17 + 4 * version;
  const last = size - 7;
  const grid = Array.from({ length: size }, () => Array.from({ length: size }, () => -1));
  const put = (x: number, y: number, dark: number) => {
    const row = grid[y];
    if (row && x >= 0 && x < size) row[x] = dark;
  };
  /** Rings around a middle, the second and the outermost of the large ones light. */
  const rings = (x: number, y: number, reach: number, light: readonly number[]) => {
    for (let dy = -reach; dy <= reach; dy += 1) {
      for (let dx = -reach; dx <= reach; dx += 1) {
        const ring = Math.max(Math.abs(dx), Math.abs(dy));
        put(x + dx, y + dy, light.includes(ring) ? 0 : 1);
      }
    }
  };
  for (let place = 0; place < size; place += 1) {
    put(6, place, 1 - (place % 2));
    put(place, 6, 1 - (place % 2));
  }
  if (version > 1) rings(last, last, 2, [1]);
  rings(3, 3, 4, [2, 4]);
  rings(last + 3, 3, 4, [2, 4]);
  rings(3, last + 3, 4, [2, 4]);
  for (let place = 0; place < 15; place += 1) {
    const dark = (format >> place) & 1;
    const near = place < 6 ? place : place < 8 ? place + 1 : 14 - place;
    if (place < 8) put(8, near, dark);
    else put(place === 8 ? 7 : near, 8, dark);
    if (place < 8) put(size - 1 - place, 8, dark);
    else put(8, size - 15 + place, dark);
  }
  put(8, size - 8, 1);
  fill(grid, words);
  return grid;
}

/** Up and down in columns of two, from the right, over what is still free; column 6 is no column. */
function fill(grid: number[][], words: readonly number[]): void {
  const size = grid.length;
  let bit = 0;
  for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2) {
    const isUpward = ((right + (right < 6 ? 1 : 0)) & 2) === 0;
    for (let step = 0; step < size; step += 1) {
      const y = isUpward ? size - 1 - step : step;
      for (const x of [right, right - 1]) {
        const row = grid[y];
        if (row?.[x] !== -1) continue;
        const dark = (words[bit >> 3] ?? 0) >> (7 - (bit & 7));
        row[x] = (dark + x + y + 1) & 1;
        bit += 1;
      }
    }
  }
}
