import { probabilityTop } from './probability-top.ts';
import type { RankedUnit } from './ranked-unit.ts';

/**
 * For each unit the probability that it is truly the highest; the sum over units is 1.
 * Print it beside every "employee of the month": with ten people it is rarely above one half.
 *
 * @throws {RangeError} for no units, a mean that is not finite or an sd ≤ 0
 * @example probabilityBest([{ mean: 4.8, sd: 0.1 }, { mean: 4.8, sd: 0.1 }]) // [0.5, 0.5]
 */
export function probabilityBest(units: readonly RankedUnit[]): number[] {
  return probabilityTop(units, 1);
}
