import type { Moments } from './moments.ts';
import { sum } from './sum.ts';

/**
 * The standard deviation within units: all units' scatter around their own means, pooled.
 * For stars: the same aspect, all staff, 12 months.
 *
 * @throws {RangeError} when no unit has two observations
 */
export function pooledSd(units: readonly Moments[]): number {
  const degreesOfFreedom = sum(units.map(({ n }) => n - 1));
  if (!(degreesOfFreedom > 0)) {
    throw new RangeError('A pooled standard deviation needs a unit with 2 observations.');
  }
  const squares = sum(units.map(({ n, sd }) => (n - 1) * (sd ?? 0) ** 2));
  return Math.sqrt(squares / degreesOfFreedom);
}
