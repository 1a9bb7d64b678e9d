import { incompleteGamma } from './incomplete-gamma.ts';

/**
 * The probability of a chi-square value of at least x.
 * @throws {RangeError} unless x ≥ 0 and the degrees of freedom are above zero
 */
export function chiSquareUpperTail(x: number, degreesOfFreedom: number): number {
  return incompleteGamma(degreesOfFreedom / 2, x / 2).upper;
}
