import type { Moments } from './moments.ts';
import { requirePositive, requirePositiveCount } from './requirements.ts';
import { type Shrinkage, shrinkEstimates } from './shrink-estimates.ts';

/**
 * Shrink the means of units that share one standard deviation within units: `shrinkEstimates`
 * with variances pooledSd²/n. The usual call for star means of staff.
 *
 * @param pooledSd standard deviation of one observation within a unit (`pooledSd`)
 * @param tau2 the frozen variance between units; estimated by DerSimonian–Laird when left out
 * @throws {RangeError} for fewer than 2 units, an n below 1, or a pooled SD ≤ 0
 */
export function shrinkMeans(
  units: readonly Pick<Moments, 'n' | 'mean'>[],
  pooledSd: number,
  tau2?: number,
): Shrinkage {
  requirePositive(pooledSd, 'The pooled standard deviation');
  return shrinkEstimates(
    units.map(({ mean }) => mean),
    units.map(({ n }) => pooledSd ** 2 / requirePositiveCount(n, 'n')),
    tau2,
  );
}
