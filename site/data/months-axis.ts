import { sumsOf } from '#shared/comparison/branch-series.ts';
import { scaleOf } from '#shared/comparison/scale-of.ts';
import type { ComparisonModel } from './comparison-model.ts';

export interface MonthsAxis {
  readonly least: number;
  readonly most: number;
}

/**
 * One scale for the months of all branches, or a flat line and a wild one would look alike. A few
 * months of very few answers do not set it: it holds the middle 98 % of all months.
 */
export function monthsAxis({ rows, measure }: ComparisonModel): MonthsAxis {
  const values = rows
    .flatMap(({ series }) =>
      series.cells.flatMap((cell) => {
        const sums = sumsOf(cell);
        return sums ? [sums.sum / sums.n] : [];
      }),
    )
    .sort((a, b) => a - b);
  const scale = scaleOf(measure.kind);
  const [low, high] = [
    values[Math.floor(values.length * 0.01)],
    values[Math.ceil(values.length * 0.99) - 1],
  ];
  if (low === undefined || high === undefined) return scale;
  const air = (high - low) * 0.15 || (scale.most - scale.least) * 0.05;
  return { least: Math.max(scale.least, low - air), most: Math.min(scale.most, high + air) };
}
