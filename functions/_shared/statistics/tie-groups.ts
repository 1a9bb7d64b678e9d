import { itemAt } from './item-at.ts';
import { type RankInterval, rankIntervals } from './rank-intervals.ts';
import type { RankedUnit } from './ranked-unit.ts';

/** Units that cannot be told apart. Print `= first–last`; a group of one prints its rank. */
export interface TieGroup {
  readonly first: number;
  readonly last: number;
  /** Indices into the input, best mean first. */
  readonly members: readonly number[];
}

/**
 * Cut a ranking into statistical ties: from the top, a unit joins the group above it as long as
 * its rank interval and that of every member contain each other's rank.
 * A group boundary is a rule of display, not a proof that neighbours across it differ.
 *
 * @throws {RangeError} for no units, a mean that is not finite, an sd ≤ 0
 */
export function tieGroups(units: readonly RankedUnit[], confidence = 0.95): TieGroup[] {
  const intervals = rankIntervals(units, confidence);
  const order = units
    .map((_, index) => index)
    .sort((a, b) => {
      const [left, right] = [itemAt(units, a), itemAt(units, b)];
      return right.mean - left.mean || left.sd - right.sd;
    });
  const groups: TieGroup[] = [];
  order.forEach((index, position) => {
    const rank = position + 1;
    const group = groups.at(-1);
    const joins = group?.members.every((member, i) =>
      holdEachOther(itemAt(intervals, member), group.first + i, itemAt(intervals, index), rank),
    );
    if (group !== undefined && joins === true) {
      groups[groups.length - 1] = {
        ...group,
        last: rank,
        members: [...group.members, index],
      };
    } else {
      groups.push({ first: rank, last: rank, members: [index] });
    }
  });
  return groups;
}

function holdEachOther(a: RankInterval, rankA: number, b: RankInterval, rankB: number): boolean {
  return a.lower <= rankB && rankB <= a.upper && b.lower <= rankA && rankA <= b.upper;
}
