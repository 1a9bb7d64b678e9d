import { requireNonNegative, requirePositive, requirePositiveCount } from './requirements.ts';

/**
 * The share of a unit's observed deviation that is real: R = tau² / (tau² + sigma²/n), 0..1.
 * Also the weight of the unit's own mean in shrinkage.
 *
 * Source: Adams 2009, RAND TR-653.
 * @param betweenVariance tau², between units
 * @param withinVariance sigma², of one observation
 * @throws {RangeError} unless tau² ≥ 0, sigma² > 0 and n ≥ 1
 */
export function unitReliability(
  betweenVariance: number,
  withinVariance: number,
  n: number,
): number {
  requireNonNegative(betweenVariance, 'The variance between units');
  requirePositive(withinVariance, 'The variance within units');
  requirePositiveCount(n, 'n');
  return betweenVariance / (betweenVariance + withinVariance / n);
}
