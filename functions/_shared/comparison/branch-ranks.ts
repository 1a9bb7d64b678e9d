import { areDifferencesMeasurable } from '../statistics/are-differences-measurable.ts';
import { itemAt } from '../statistics/item-at.ts';
import { type RankInterval, rankIntervals } from '../statistics/rank-intervals.ts';
import type { RankedUnit } from '../statistics/ranked-unit.ts';
import { shrinkEstimates } from '../statistics/shrink-estimates.ts';
import { tieGroups } from '../statistics/tie-groups.ts';
import type { ComparedMeasure } from './compared-measure.ts';
import { scatterOf } from './scatter.ts';
import type { Sums } from './sums.ts';

export interface BranchRank extends RankInterval {
  /** The statistical tie it stands in. */
  readonly first: number;
  readonly last: number;
}

export interface BranchRanks {
  /** False where all scatter is explained by chance: then everybody is tied with everybody. */
  readonly isMeasurable: boolean;
  readonly ranks: readonly BranchRank[];
}

/**
 * Which ranks each branch may have, 1 = best; never a single order. From 10 branches on by shrunk
 * values, and no ranks at all when there is no scatter between branches; with fewer by their own
 * values, since there is nothing to shrink towards. Every pair is tested, and the tests are adjusted.
 */
export function branchRanks(
  { kind, better }: Pick<ComparedMeasure, 'kind' | 'better'>,
  units: readonly Sums[],
): BranchRanks {
  const scatter = scatterOf(kind, units);
  const sign = better === 'higher' ? 1 : -1;
  const values = units.map(({ n, sum }) => (sign * sum) / n);
  const variances = units.map(({ n }) => scatter ** 2 / n);
  if (units.length < 10) {
    return ranked(values.map((mean, i) => ({ mean, sd: Math.sqrt(itemAt(variances, i)) })));
  }
  const shrinkage = shrinkEstimates(values, variances);
  if (!areDifferencesMeasurable(units.length, shrinkage.tau2)) {
    const all = { lower: 1, upper: units.length, first: 1, last: units.length };
    return { isMeasurable: false, ranks: units.map(() => all) };
  }
  return ranked(shrinkage.units.map(({ shrunk, sd }) => ({ mean: shrunk, sd })));
}

function ranked(units: readonly RankedUnit[]): BranchRanks {
  const intervals = rankIntervals(units);
  const ranks = new Array<BranchRank>(units.length);
  const groups = tieGroups(units);
  for (const { first, last, members } of groups) {
    for (const member of members) ranks[member] = { ...itemAt(intervals, member), first, last };
  }
  return { isMeasurable: groups.length > 1, ranks };
}
