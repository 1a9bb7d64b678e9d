import type { MonthCell } from '../../../functions/_shared/comparison/branch-series.ts';
import type { MeasureKind } from '../../../functions/_shared/comparison/compared-measure.ts';
import type { Sums } from '../../../functions/_shared/comparison/sums.ts';
import type { Random } from '../../../functions/_shared/statistics/create-random.ts';

/** Chances of the values from the lowest on: what a branch truly is. */
export type Truth = readonly number[];

export const calmTruths: Record<MeasureKind, Truth> = {
  nps: [0.07, 0.18, 0.75],
  share: [0.06, 0.94],
  mean: [0.005, 0.015, 0.04, 0.15, 0.79],
};

const lowest: Record<MeasureKind, number> = { nps: -1, share: 0, mean: 1 };

/** Answers drawn one by one. */
export function drawSums(random: Random, kind: MeasureKind, n: number, truth: Truth): Sums {
  let [sum, sumSquares] = [0, 0];
  for (let i = 0; i < n; i += 1) {
    let place = 0;
    let left = random();
    while (place < truth.length - 1 && left >= truth[place]!) left -= truth[place++]!;
    const value = lowest[kind] + place;
    sum += value;
    sumSquares += value * value;
  }
  return { n, sum, sumSquares };
}

/** Months of a branch, 40 to 120 answers each; `truthOf` may plant a change. */
export function drawMonths(
  random: Random,
  kind: MeasureKind,
  count: number,
  truthOf: (month: number) => Truth = () => calmTruths[kind],
): MonthCell[] {
  return Array.from({ length: count }, (_, month) => {
    const n = 40 + Math.floor(81 * random());
    return { kind: 'known', sums: drawSums(random, kind, n, truthOf(month)) };
  });
}
