import { bisect } from './bisect.ts';
import { incompleteGamma } from './incomplete-gamma.ts';
import { requireOpenProbability, requirePositive } from './requirements.ts';

/**
 * The value below which a gamma variable (shape a, scale 1) lies with probability p.
 * Half the chi-square quantile with 2a degrees of freedom.
 *
 * @throws {RangeError} unless 0 < p < 1 and a > 0
 */
export function gammaQuantile(p: number, a: number): number {
  requireOpenProbability(p, 'The probability');
  requirePositive(a, 'a');
  let high = a + 1;
  while (incompleteGamma(a, high).lower < p) high *= 2;
  return bisect((x) => incompleteGamma(a, x).lower - p, 0, high);
}
