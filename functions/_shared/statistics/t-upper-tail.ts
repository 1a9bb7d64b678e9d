import { incompleteBeta } from './incomplete-beta.ts';
import { requirePositive } from './requirements.ts';

/**
 * The probability that Student's t with the given degrees of freedom (need not be whole) exceeds
 * t. The CDF is `tUpperTail(-t, df)`; a two-sided p-value is `2 * tUpperTail(Math.abs(t), df)`.
 *
 * @throws {RangeError} unless the degrees of freedom are above zero, and for NaN
 */
export function tUpperTail(t: number, degreesOfFreedom: number): number {
  requirePositive(degreesOfFreedom, 'The degrees of freedom');
  if (Number.isNaN(t)) throw new RangeError('tUpperTail needs a number, got NaN.');
  const x = degreesOfFreedom / (degreesOfFreedom + t * t);
  const tail = incompleteBeta(x, degreesOfFreedom / 2, 0.5) / 2;
  return t >= 0 ? tail : 1 - tail;
}
