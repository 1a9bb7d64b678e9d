import { requireFinite } from './requirements.ts';

/** A source of numbers strictly between 0 and 1, each call the next one. */
export type Random = () => number;

/**
 * A reproducible random generator. Store the seed beside every simulated result: the same seed
 * gives the same numbers on every machine. Not for secrets.
 *
 * Source: sfc32 (Doty-Humphrey, PractRand), seeded by splitmix32; 32 bits a number.
 * @param seed a whole number; only its low 32 bits count
 * @throws {RangeError} when the seed is not a whole number
 */
export function createRandom(seed: number): Random {
  if (!Number.isInteger(requireFinite(seed, 'The seed'))) {
    throw new RangeError(`The seed must be a whole number, got ${seed}.`);
  }
  const mix = splitMix(seed | 0);
  let [a, b, c] = [mix(), mix(), mix()];
  let counter = 1;
  const next = () => {
    const output = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + output) | 0;
    return output >>> 0;
  };
  for (let warmUp = 0; warmUp < 12; warmUp += 1) next();
  return () => (next() + 0.5) / 2 ** 32;
}

function splitMix(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
}
