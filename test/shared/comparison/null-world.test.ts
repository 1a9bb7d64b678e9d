import { describe, expect, it } from 'vitest';
import { branchFunnel } from '../../../functions/_shared/comparison/branch-funnel.ts';
import { branchRanks } from '../../../functions/_shared/comparison/branch-ranks.ts';
import { type MonthCell, sumsOf } from '../../../functions/_shared/comparison/branch-series.ts';
import { changeVerdicts } from '../../../functions/_shared/comparison/change-verdicts.ts';
import type { MeasureKind } from '../../../functions/_shared/comparison/compared-measure.ts';
import { differencesFrom } from '../../../functions/_shared/comparison/differences-from.ts';
import { scatterOf } from '../../../functions/_shared/comparison/scatter.ts';
import { addSums, type Sums } from '../../../functions/_shared/comparison/sums.ts';
import { createRandom } from '../../../functions/_shared/statistics/create-random.ts';
import { drawMonths } from './simulate-chain.ts';

/*
 * Chains in which all branches are equal and nothing ever changes. A verdict on any branch of a page
 * is a false alarm of that month; at most one month in twenty may have one.
 */
const runs = 200;
const kinds: readonly MeasureKind[] = ['nps', 'share', 'mean'];
const known = (cell: MonthCell | undefined) => sumsOf(cell) as Sums;

describe.each([
  { branches: 3, months: 13 },
  { branches: 6, months: 13 },
  { branches: 6, months: 5 },
  { branches: 6, months: 1 },
  { branches: 25, months: 13 },
])('$branches equal branches over $months months', ({ branches, months }) => {
  it.each(kinds)('show a verdict in at most one month of twenty: %s', (kind) => {
    const random = createRandom(branches * 1000 + months * 10 + kinds.indexOf(kind));
    const alarms = { funnel: 0, change: 0, page: 0, pairs: 0, ranks: 0 };
    for (let run = 0; run < runs; run += 1) {
      const chain = Array.from({ length: branches }, () => drawMonths(random, kind, months));
      const units = chain.map((cells, i) => ({
        id: String(i),
        month: known(cells.at(-1)),
        year: addSums(cells.slice(-12).map(known)),
      }));
      const newest = units.map(({ month }) => month);
      const scatter = scatterOf(kind, newest);
      const funnel = branchFunnel(kind, units)!.points.some(({ verdict }) => verdict !== 'within');
      const change = changeVerdicts(kind, chain, scatter).some(
        ({ verdict }) => verdict === 'special_cause',
      );
      const pairs = differencesFrom(kind, newest[0]!, newest.slice(1), scatter);
      alarms.funnel += Number(funnel);
      alarms.change += Number(change);
      alarms.page += Number(funnel || change);
      alarms.pairs += Number(pairs.some(({ isDetected }) => isDetected));
      alarms.ranks += Number(branchRanks({ kind, better: 'higher' }, newest).isMeasurable);
    }
    for (const [what, count] of Object.entries(alarms)) {
      expect(count / runs, what).toBeLessThanOrEqual(0.05);
    }
  });
});
