import { itemAt } from './item-at.ts';
import { probabilityAbove } from './probability-above.ts';

/**
 * How probable each band is for the true score, given the observed score and its standard error.
 *
 * @param cuts where bands begin, rising; k cuts make k + 1 bands
 * @returns one probability per band, lowest band first; they add up to 1
 * @throws {RangeError} when the cuts do not rise or the standard error is not above zero
 */
export function bandProbabilities(
  score: number,
  standardError: number,
  cuts: readonly number[],
): number[] {
  if (cuts.some((cut, i) => i > 0 && cut <= itemAt(cuts, i - 1))) {
    throw new RangeError('The cuts must be in rising order.');
  }
  const above = [1, ...cuts.map((cut) => probabilityAbove(score, standardError, cut)), 0];
  return above.slice(1).map((beyond, i) => itemAt(above, i) - beyond);
}
