import { requireFinite, requirePositive } from './requirements.ts';

/** What ranking needs to know of a unit: posterior mean and sd (see `shrinkEstimates`). */
export interface RankedUnit {
  readonly mean: number;
  readonly sd: number;
}

/**
 * Check units before ranking them. Higher is better everywhere in ranking; for a
 * lower-is-better KPI negate the means.
 *
 * @throws {RangeError} for no units, a mean that is not finite or an sd ≤ 0
 */
export function requireRankedUnits(units: readonly RankedUnit[]): void {
  if (units.length === 0) throw new RangeError('There are no units to rank.');
  for (const { mean, sd } of units) {
    requireFinite(mean, 'Each mean');
    requirePositive(sd, 'Each sd');
  }
}
