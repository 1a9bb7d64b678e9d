import { requireFinite } from './requirements.ts';

/**
 * A mean on an answer scale, moved to 0..100 (CAHPS linear mean): 100·(mean − low)/(high − low).
 * Treats the steps of the scale as equal, which is an assumption.
 *
 * Source: SEER-CAHPS analytic guidance (Y = 100·(X − a)/(b − a)).
 * @param low the lowest answer, 1 for stars
 * @param high the highest answer, 5 for stars
 * @throws {RangeError} when low ≥ high or the mean lies outside the scale
 */
export function linearScore(mean: number, low = 1, high = 5): number {
  requireFinite(mean, 'The mean');
  if (!(low < high)) throw new RangeError(`A scale runs upwards, got ${low}..${high}.`);
  if (mean < low || mean > high) {
    throw new RangeError(`The mean ${mean} lies outside the scale ${low}..${high}.`);
  }
  return (100 * (mean - low)) / (high - low);
}
