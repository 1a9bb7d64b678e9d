import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkVector } from '../../vectors/check-vector.ts';
import { parseVectors, type Vector } from '../../vectors/vector.ts';

const published = resolve(import.meta.dirname, '../../vectors/published.json');
const full = resolve(import.meta.dirname, '../../../../shared/vectors/statistics.json');

describe('published answers', () => {
  it.each(read(published))('$name', { timeout: 60_000 }, (vector) => {
    expect(checkVector(vector).mismatches).toEqual([]);
  });
});

describe.skipIf(!existsSync(full))('the full list of known answers', () => {
  it.each(read(full))('$name', { timeout: 60_000 }, (vector) => {
    expect(checkVector(vector).mismatches).toEqual([]);
  });
});

describe('the checker itself', () => {
  const wilson: Vector = {
    name: 'wilson_made_up',
    area: 'csat',
    inputs: { successes: 81, n: 263 },
    expected: { p: 0.307984790874525 },
    tolerance: 1e-9,
  };

  it('accepts a right answer, and a new name of a known area and shape', () => {
    expect(checkVector(wilson).mismatches).toEqual([]);
    expect(checkVector({ ...wilson, name: 'share_of_fives' }).mismatches).toEqual([]);
  });

  it('fails a wrong number, a field nobody computes and an input out of range', () => {
    expect(checkVector({ ...wilson, expected: { p: 0.30799 } }).mismatches).toHaveLength(1);
    expect(checkVector({ ...wilson, expected: { odds: 0.4 } }).mismatches).toHaveLength(1);
    expect(checkVector({ ...wilson, inputs: { successes: 9, n: 3 } }).mismatches).toHaveLength(1);
    expect(checkVector({ ...wilson, expected: { ci: [0.2552885] } }).mismatches).toHaveLength(1);
  });

  it('fails a name and area it does not know', () => {
    const unknown = { ...wilson, name: 'astrology', area: 'stars' };
    expect(checkVector(unknown).mismatches).toHaveLength(1);
  });
});

function read(file: string): Vector[] {
  return existsSync(file) ? parseVectors(readFileSync(file, 'utf8')) : [];
}
