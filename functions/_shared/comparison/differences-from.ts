import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { itemAt } from '../statistics/item-at.ts';
import type { MeasureKind } from './compared-measure.ts';
import { differenceOfSums, type SumsDifference } from './difference-of-sums.ts';
import type { Sums } from './sums.ts';

export interface AdjustedDifference extends SumsDifference {
  /** p adjusted for everything it could have been compared with. */
  readonly q: number;
  readonly isDetected: boolean;
}

/**
 * One group of answers against each of several others, adjusted together: whoever may choose with
 * what to compare must pay for the choice, or the most striking of many pairs would look like proof.
 *
 * @param scatter of one answer, for stars
 * @returns in the order of the others
 */
export function differencesFrom(
  kind: MeasureKind,
  one: Sums,
  others: readonly Sums[],
  scatter: number,
): AdjustedDifference[] {
  const differences = others.map((other) => differenceOfSums(kind, one, other, scatter));
  const adjusted = benjaminiHochberg(differences.map(({ p }) => p));
  return differences.map((difference, i) => {
    const q = itemAt(adjusted, i);
    return { ...difference, q, isDetected: q <= 0.05 };
  });
}
