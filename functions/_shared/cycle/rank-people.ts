import { groupBy } from '../scoring/group-by.ts';
import { rankIntervals } from '../statistics/rank-intervals.ts';
import { tieGroups } from '../statistics/tie-groups.ts';

/** Fewer are not ranked: of two, each would know the other's place. */
export const leastRanked = 3;

/** Somebody who may be ranked, in a group that is compared: one role, in a branch or the chain. */
export interface Rankable {
  readonly employeeId: string;
  readonly group: string;
  readonly totalBp: number;
  readonly standardErrorBp: number;
}

/** `low`–`high`: the ranks the person may truly have. `tiedWith`: others of the same tie group. */
export interface Rank {
  readonly low: number;
  readonly high: number;
  readonly tiedWith: number;
  readonly groupSize: number;
}

/**
 * Ranks as intervals with tie groups, within each group. With the same facts of everybody the ranks
 * are the same, whatever the order of the people.
 */
export function rankPeople(people: readonly Rankable[]): Map<string, Rank> {
  const ranks = new Map<string, Rank>();
  for (const members of groupBy(people, ({ group }) => group).values()) {
    if (members.length < leastRanked) continue;
    const sorted = members.toSorted((a, b) => (a.employeeId < b.employeeId ? -1 : 1));
    // whoever is at a flat end of every curve has no spread left; a basis point is none to speak of
    const units = sorted.map(({ totalBp, standardErrorBp }) => ({
      mean: totalBp,
      sd: Math.max(1, standardErrorBp),
    }));
    const intervals = rankIntervals(units);
    for (const group of tieGroups(units)) {
      for (const member of group.members) {
        const [person, interval] = [sorted[member], intervals[member]];
        if (!person || !interval) continue;
        ranks.set(person.employeeId, {
          low: interval.lower,
          high: interval.upper,
          tiedWith: group.members.length - 1,
          groupSize: members.length,
        });
      }
    }
  }
  return ranks;
}
