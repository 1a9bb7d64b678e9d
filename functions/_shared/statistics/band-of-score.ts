import { requireCount } from './requirements.ts';

/** A band holds from `fromBp` up to, not including, the next band's `fromBp`. */
export interface Band<T> {
  readonly fromBp: number;
  readonly band: T;
}

/**
 * The band a score falls into. Integers are compared, never floats.
 * Bands make cliffs: show `bandProbabilities` beside them, and pay on none below 0.8.
 *
 * @param scoreBp whole basis points
 * @param bands in rising order
 * @throws {RangeError} when the score is below the first band, or the bands do not rise
 */
export function bandOfScore<T>(scoreBp: number, bands: readonly Band<T>[]): T {
  requireCount(scoreBp, 'The score');
  let previous = -1;
  for (const { fromBp } of bands) {
    if (requireCount(fromBp, 'Each band start') <= previous) {
      throw new RangeError('The bands must be in rising order.');
    }
    previous = fromBp;
  }
  const found = bands.findLast(({ fromBp }) => scoreBp >= fromBp);
  if (found === undefined) throw new RangeError(`No band starts at or below ${scoreBp}.`);
  return found.band;
}
