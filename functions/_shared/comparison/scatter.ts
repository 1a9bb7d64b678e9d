import { momentsFromSums } from '../statistics/moments.ts';
import { pooledSd } from '../statistics/pooled-sd.ts';
import type { MeasureKind } from './compared-measure.ts';
import { addSums, type Sums } from './sums.ts';

/**
 * The standard deviation of one answer, of all units together: what a single one varies by anywhere.
 * Never zero, or a month in which everybody agreed would prove everything: it is at least what one
 * answer more, at the other end of the scale, would make of it.
 *
 * @param units with at least one answer between them
 */
export function scatterOf(kind: MeasureKind, units: readonly Sums[]): number {
  const all = addSums(units);
  const floor = Math.sqrt(1 / (all.n + 1)) * widthOf(kind);
  if (kind === 'share') {
    const p = all.sum / all.n;
    return Math.max(Math.sqrt(p * (1 - p)), floor / 2);
  }
  const moments = units
    .filter(({ n }) => n > 1)
    .map(({ n, sum, sumSquares }) => momentsFromSums({ n, sum, sumOfSquares: sumSquares }));
  return Math.max(moments.length > 0 ? pooledSd(moments) : 0, floor / 2);
}

function widthOf(kind: MeasureKind): number {
  if (kind === 'share') return 1;
  return kind === 'nps' ? 2 : 4;
}
