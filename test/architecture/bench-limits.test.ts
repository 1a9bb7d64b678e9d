import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { judge, limits, readFigure } from '../bench/limits.ts';

const results = JSON.parse(readFileSync(new URL('../bench/results.json', import.meta.url), 'utf8'));

it('has a figure for every limit', () => {
  const absent = limits.filter(({ figure }) => Number.isNaN(readFigure(results, figure)));
  expect(absent).toEqual([]);
});

it('tells a limit that is missed, and takes an absent figure for one', () => {
  const held = { seed: { seconds: { median: 30 } } };
  expect(judge(held, ['seed'])).toEqual({
    lines: ['holds  seed.seconds.median: 30, at most 30'],
    missed: 0,
  });
  expect(judge({ seed: { seconds: { median: 30.1 } } }, ['seed']).missed).toBe(1);
  expect(judge({}, ['seed']).missed).toBe(1);
});
