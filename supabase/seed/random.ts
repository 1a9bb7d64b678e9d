/**
 * Chance that can be repeated: the same label gives the same numbers on every machine. Each topic
 * draws from its own label, so that a change in one leaves the others as they were.
 */
export interface Random {
  /** 0 ≤ x < 1. */
  next(): number;
  /** Whole number, both ends included. */
  int(from: number, to: number): number;
  isLucky(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** An index, as likely as its weight. */
  weighted(weights: readonly number[]): number;
  normal(): number;
  poisson(mean: number): number;
  hex(length: number): string;
  uuid(): string;
  /** UUIDv7: sorts by time, so that the indexes it lands in grow at their end. */
  uuidAt(epochMs: number): string;
}

export function createRandom(label: string): Random {
  const draw = sfc32(label);
  const next = () => draw() / 4294967296;
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const hex = (length: number) => {
    let text = '';
    while (text.length < length) text += draw().toString(16).padStart(8, '0');
    return text.slice(0, length);
  };
  const asUuid = (start: string, version: string) => {
    const variant = '89ab'[int(0, 3)];
    return `${start.slice(0, 8)}-${start.slice(8)}-${version}${hex(3)}-${variant}${hex(3)}-${hex(12)}`;
  };
  return {
    next,
    int,
    hex,
    isLucky: (share) => next() < share,
    pick<T>(list: readonly T[]): T {
      if (list.length === 0) throw new RangeError('Nothing to pick from');
      return list[int(0, list.length - 1)] as T;
    },
    weighted(weights) {
      let left = next() * weights.reduce((sum, weight) => sum + weight, 0);
      for (const [index, weight] of weights.entries()) {
        left -= weight;
        if (left < 0) return index;
      }
      return weights.length - 1;
    },
    // Box–Muller; the second of the pair is thrown away, which keeps the state one number stream.
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    poisson(mean) {
      const limit = Math.exp(-mean);
      let count = 0;
      for (let product = next(); product > limit; product *= next()) count += 1;
      return count;
    },
    uuid: () => asUuid(hex(12), '4'),
    uuidAt: (epochMs) => asUuid(Math.floor(epochMs).toString(16).padStart(12, '0'), '7'),
  };
}

/** Chris Doty-Humphrey's sfc32, its state filled from the label by FNV-1a. 32-bit numbers. */
function sfc32(label: string): () => number {
  let hash = 2166136261;
  for (const character of label) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619);
  }
  let [a, b, c, counter] = [hash, hash ^ 0x9e3779b9, Math.imul(hash, 0x85ebca6b), 1];
  const step = () => {
    const result = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + result;
    c |= 0;
    return result >>> 0;
  };
  for (let i = 0; i < 20; i += 1) step();
  return step;
}
