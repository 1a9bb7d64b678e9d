import type { Share } from './newcombe-interval.ts';
import { requireShare } from './requirements.ts';
import { sum } from './sum.ts';

/**
 * The share of all units together: all successes over all trials.
 * @throws {RangeError} for no units, or shares that are not whole numbers with n ≥ 1
 */
export function pooledShare(units: readonly Share[]): number {
  if (units.length === 0) throw new RangeError('A pooled share needs at least one unit.');
  for (const { successes, n } of units) requireShare(successes, n);
  return sum(units.map((unit) => unit.successes)) / sum(units.map((unit) => unit.n));
}
