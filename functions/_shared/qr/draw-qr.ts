import { codewords } from './codewords.ts';

/** Rows of modules; a dark one is 1. */
export type Modules = readonly (readonly number[])[];
type Grid = (number | undefined)[][];

const masks: readonly ((x: number, y: number) => number)[] = [
  (x, y) => (x + y) % 2,
  (_, y) => y % 2,
  (x) => x % 3,
  (x, y) => (x + y) % 3,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2,
  (x, y) => ((x * y) % 2) + ((x * y) % 3),
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
];

/** A text as a QR code (ISO/IEC 18004) without its quiet zone, in the mask that is easiest to read. */
export function drawQr(text: string): Modules {
  const { version, words } = codewords(text);
  const drawings = masks.map((_, mask) => draw(version, words, mask));
  const costs = drawings.map(cost);
  return drawings[costs.indexOf(Math.min(...costs))] ?? [];
}

function draw(version: number, words: readonly number[], mask: number): Modules {
  const size = 17 + 4 * version;
  const grid: Grid = Array.from({ length: size }, () => Array.from({ length: size }));
  const put = (x: number, y: number, dark: number) => {
    const row = grid[y];
    if (row && x >= 0 && x < size) row[x] = dark;
  };
  /** Rings around a middle: dark but for those two and four away. */
  const rings = (x: number, y: number, reach: number) => {
    for (let dy = -reach; dy <= reach; dy += 1) {
      for (let dx = -reach; dx <= reach; dx += 1) {
        const ring = Math.max(Math.abs(dx), Math.abs(dy));
        put(x + dx, y + dy, reach === 2 ? 1 - (ring % 2) : ring === 2 || ring === 4 ? 0 : 1);
      }
    }
  };
  for (let place = 0; place < size; place += 1) {
    put(6, place, 1 - (place % 2));
    put(place, 6, 1 - (place % 2));
  }
  const last = size - 7;
  const lines = version < 2 ? [] : version < 7 ? [6, last] : [6, (size - 1) / 2, last];
  for (const x of lines) {
    for (const y of lines) {
      // Three of the crossings lie in the corners, which have their own pattern.
      const isCorner = Math.min(x, y) === 6 && [6, last].includes(Math.max(x, y));
      if (!isCorner) rings(x, y, 2);
    }
  }
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    rings(x, y, 4);
  nameFormat(put, size, mask);
  if (version > 6) nameVersion(put, size, version);
  fill(grid, words, (x, y) => (masks[mask]?.(x, y) === 0 ? 1 : 0));
  return grid.map((row) => row.map((dark) => dark ?? 0));
}

type Put = (x: number, y: number, dark: number) => void;

/** Level M is 00, so the five bits are those of the mask. */
function nameFormat(put: Put, size: number, mask: number): void {
  const bits = ((mask << 10) | remainder(mask << 10, 0x537, 10)) ^ 0x5412;
  for (let place = 0; place < 15; place += 1) {
    const dark = (bits >> place) & 1;
    const near = place < 6 ? place : place < 8 ? place + 1 : 14 - place;
    if (place < 8) put(8, near, dark);
    else put(place === 8 ? 7 : near, 8, dark);
    if (place < 8) put(size - 1 - place, 8, dark);
    else put(8, size - 15 + place, dark);
  }
  put(8, size - 8, 1);
}

function nameVersion(put: Put, size: number, version: number): void {
  const bits = (version << 12) | remainder(version << 12, 0x1f25, 12);
  for (let place = 0; place < 18; place += 1) {
    const [far, near] = [size - 11 + (place % 3), Math.floor(place / 3)];
    put(far, near, (bits >> place) & 1);
    put(near, far, (bits >> place) & 1);
  }
}

/** Of a BCH code: what is left of `value` by `divisor`, whose degree is `degree`. */
function remainder(value: number, divisor: number, degree: number): number {
  let rest = value;
  for (let bit = 20; bit >= degree; bit -= 1) {
    if ((rest >> bit) & 1) rest ^= divisor << (bit - degree);
  }
  return rest;
}

/** Up and down in columns of two, from the right, over what is still free; column 6 is no column. */
function fill(grid: Grid, words: readonly number[], flip: (x: number, y: number) => number): void {
  const size = grid.length;
  let bit = 0;
  for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2) {
    const isUpward = ((right + (right < 6 ? 1 : 0)) & 2) === 0;
    for (let step = 0; step < size; step += 1) {
      const y = isUpward ? size - 1 - step : step;
      for (const x of [right, right - 1]) {
        const row = grid[y];
        if (!row || row[x] !== undefined) continue;
        row[x] = (((words[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1) ^ flip(x, y);
        bit += 1;
      }
    }
  }
}

/** Long runs, squares and what looks like a corner mislead a reader (7.8.3, without the balance). */
function cost(modules: Modules): number {
  const rows = modules.map((row) => row.join(''));
  const columns = modules.map((_, x) => modules.map((row) => row[x]).join(''));
  let sum = 0;
  for (const line of [...rows, ...columns]) {
    for (const [run] of line.matchAll(/0{5,}|1{5,}/g)) sum += run.length - 2;
    sum += 40 * [...line.matchAll(/(?=10111010000|00001011101)/g)].length;
  }
  for (const [y, row] of modules.entries()) {
    for (const [x, dark] of row.entries()) {
      const others = [row[x + 1], modules[y + 1]?.[x], modules[y + 1]?.[x + 1]];
      if (others.every((other) => other === dark)) sum += 3;
    }
  }
  return sum;
}
