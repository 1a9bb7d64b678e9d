import { requireCount, requireNonNegative } from './requirements.ts';

/**
 * Whether there is anything to rank. With fewer than 10 units tau² is guesswork, and with tau² = 0
 * all scatter is explained by chance: then the screen says "no measurable difference between
 * staff" instead of inventing an order.
 *
 * @param unitCount J, the units tau² was estimated from
 * @param tau2 the estimated variance between units
 * @throws {RangeError} when the count is not a count or tau² is negative
 */
export function areDifferencesMeasurable(unitCount: number, tau2: number): boolean {
  requireCount(unitCount, 'The number of units');
  requireNonNegative(tau2, 'tau²');
  return unitCount >= 10 && tau2 > 0;
}
