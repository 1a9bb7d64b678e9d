import { itemAt } from './item-at.ts';
import { requireProbability } from './requirements.ts';
import { sum } from './sum.ts';

/**
 * How probable it is that honest, independent answers to several items are all equal. With items
 * at 70–80 % fives about a third of all honest answers are straight lines.
 * Real answers are correlated (halo), so the true chance is higher: as a null hypothesis take the
 * observed share of the branch (`straightLineExcess`).
 *
 * @param itemMarginals for each item the probability of each answer; each adds up to 1
 * @throws {RangeError} for no items, items of unequal length, or shares that do not add up to 1
 */
export function straightLineChance(itemMarginals: readonly (readonly number[])[]): number {
  const first = itemAt(itemMarginals, 0);
  for (const marginal of itemMarginals) {
    if (marginal.length !== first.length) {
      throw new RangeError('All items must have the same answers.');
    }
    const total = sum(marginal.map((share) => requireProbability(share, 'Each share')));
    if (Math.abs(total - 1) > 1e-9) {
      throw new RangeError(`The shares of an item must add up to 1, got ${total}.`);
    }
  }
  const allGave = first.map((_, answer) =>
    itemMarginals.reduce((product, marginal) => product * itemAt(marginal, answer), 1),
  );
  return sum(allGave);
}
