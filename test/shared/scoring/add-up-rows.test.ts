import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addUpRows } from '../../../functions/_shared/scoring/add-up-rows.ts';

/** The same sums the plain way: a map of holder and measure. */
function inMap(rows: Parameters<typeof addUpRows>[0], start: number, end: number) {
  const sums = new Map<string, [n: number, sum: number, squares: number]>();
  for (const [row, on] of rows.day.entries()) {
    if (on < start || on >= end) continue;
    const key = `${rows.holder[row]} ${rows.measure[row]}`;
    const [n, sum, squares] = sums.get(key) ?? [0, 0, 0];
    const value = rows.value[row] ?? 0;
    sums.set(key, [n + 1, sum + value, squares + value * value]);
  }
  return sums;
}

describe('rows added up', () => {
  it('are what a map of them says, for one person and for blocks of thousands', () => {
    fc.assert(
      fc.property(
        // around a block of holders, and far beyond: the last holder and the first of a block count
        fc.constantFrom(1, 7, 1820, 1821, 2048, 2049, 5000),
        fc.integer({ min: 0, max: 2000 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        (holders, count, seed) => {
          let state = seed;
          const next = (below: number) => {
            state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
            return Math.floor((state / 4_294_967_296) * below);
          };
          const rows = {
            holder: Int32Array.from({ length: count }, () =>
              next(4) === 0 ? holders - 1 : next(holders),
            ),
            measure: Uint8Array.from({ length: count }, () => next(3)),
            day: Int32Array.from({ length: count }, () => 99 + next(32)),
            value: Float64Array.from({ length: count }, () => next(1000)),
          };
          const sums = {
            width: 9,
            places: Int32Array.from([0, 3, 6]),
            holders,
            start: 100,
            end: 130,
          };
          const totals = addUpRows(rows, sums, 300);
          const expected = inMap(rows, 100, 130);
          const actual = new Map<string, number[]>();
          for (let holder = 0; holder < holders; holder += 1) {
            for (const measure of [0, 1, 2]) {
              const at = holder * 9 + measure * 3;
              const found = [...totals.subarray(at, at + 3)];
              if (found[0] !== 0) actual.set(`${holder} ${measure}`, found);
            }
          }
          expect(new Map([...actual].sort())).toEqual(new Map([...expected].sort()));
        },
      ),
      { numRuns: 30 },
    );
  });
});
