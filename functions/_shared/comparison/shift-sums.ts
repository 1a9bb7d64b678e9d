import { clamp } from '../statistics/clamp.ts';
import type { MeasureKind } from './compared-measure.ts';
import type { Sums } from './sums.ts';

/**
 * The same number of answers with their mean moved by a shift and their scatter kept, in whole
 * answers, so that every test and limit can be asked of an adjusted branch too. What rounding to whole
 * answers costs is less than one answer in n.
 *
 * @example shiftSums('share', { n: 50, sum: 40, sumSquares: 40 }, 0.04) // sum 42
 */
export function shiftSums(kind: MeasureKind, { n, sum, sumSquares }: Sums, shift: number): Sums {
  if (kind === 'share') {
    const moved = clamp(Math.round(sum + n * shift), 0, n);
    return { n, sum: moved, sumSquares: moved };
  }
  if (kind === 'nps') {
    const moved = clamp(Math.round(sum + n * shift), -n, n);
    const squares = Math.max(Math.abs(moved), sumSquares);
    // Σ and Σ² of −1, 0 and 1 are both even or both odd.
    const isOff = (squares - moved) % 2 !== 0;
    return { n, sum: moved, sumSquares: isOff ? squares + (squares < n ? 1 : -1) : squares };
  }
  const moved = clamp(Math.round(sum + n * shift), n, 5 * n);
  const delta = (moved - sum) / n;
  const squares = Math.round(sumSquares + 2 * delta * sum + n * delta ** 2);
  return { n, sum: moved, sumSquares: Math.max(squares, Math.ceil(moved ** 2 / n)) };
}
