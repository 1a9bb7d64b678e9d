import { describe, expect, it } from 'vitest';
import { branchFunnel } from '../../../functions/_shared/comparison/branch-funnel.ts';
import { branchRanks } from '../../../functions/_shared/comparison/branch-ranks.ts';
import { type MonthCell, sumsOf } from '../../../functions/_shared/comparison/branch-series.ts';
import { changeVerdicts } from '../../../functions/_shared/comparison/change-verdicts.ts';
import { scatterOf } from '../../../functions/_shared/comparison/scatter.ts';
import { addSums, type Sums } from '../../../functions/_shared/comparison/sums.ts';
import { createRandom } from '../../../functions/_shared/statistics/create-random.ts';
import { drawMonths, drawSums, type Truth } from './simulate-chain.ts';

const runs = 100;
const known = (cell: MonthCell | undefined) => sumsOf(cell) as Sums;
/** NPS 18 and 38, where the others have 68. */
const fallen: Truth = [0.3, 0.22, 0.48];
const worse: Truth = [0.17, 0.28, 0.55];

describe('a change that is there', () => {
  it('of 50 NPS points in the newest month is found in most chains, and only there', () => {
    const random = createRandom(1);
    const found = simulate(random, 13, (branch, month) => branch === 2 && month === 12);
    expect(found.right).toBeGreaterThan(0.8 * runs);
    expect(found.wrong).toBeLessThanOrEqual(0.05 * runs);
  });

  it('that has lasted for seven months is found too', () => {
    const found = simulate(createRandom(2), 13, (branch, month) => branch === 2 && month >= 6);
    expect(found.right).toBeGreaterThan(0.6 * runs);
  });

  it('is found without a year of months, by the difference test', () => {
    const found = simulate(createRandom(3), 4, (branch, month) => branch === 2 && month === 3);
    expect(found.right).toBeGreaterThan(0.8 * runs);
  });

  it('of two years ago says nothing of the newest month', () => {
    const found = simulate(createRandom(4), 13, (branch, month) => branch === 2 && month === 3);
    expect(found.right).toBeLessThanOrEqual(0.05 * runs);
  });

  function simulate(
    random: () => number,
    months: number,
    isFallen: (branch: number, month: number) => boolean,
  ) {
    let [right, wrong] = [0, 0];
    for (let run = 0; run < runs; run += 1) {
      const chain = Array.from({ length: 6 }, (_, branch) =>
        drawMonths(random, 'nps', months, (month) =>
          isFallen(branch, month) ? fallen : [0.07, 0.18, 0.75],
        ),
      );
      const verdicts = changeVerdicts('nps', chain, 1);
      right += Number(verdicts[2]?.verdict === 'special_cause');
      wrong += Number(verdicts.some(({ verdict }, i) => i !== 2 && verdict === 'special_cause'));
    }
    return { right, wrong };
  }
});

describe('a branch that is truly worse by 30 points', () => {
  it.each([6, 25])('stands apart in the funnel of %d branches in most months', (branches) => {
    const random = createRandom(branches);
    let found = 0;
    for (let run = 0; run < runs; run += 1) {
      const units = Array.from({ length: branches }, (_, i) => {
        const cells = drawMonths(random, 'nps', 12, () => (i === 0 ? worse : [0.07, 0.18, 0.75]));
        const month = drawSums(random, 'nps', 150, i === 0 ? worse : [0.07, 0.18, 0.75]);
        return { id: String(i), month, year: addSums(cells.map(known)) };
      });
      found += Number(branchFunnel('nps', units)!.points[0]?.verdict === 'below');
    }
    expect(found).toBeGreaterThan(0.8 * runs);
  });

  it('is last in rank, and the others are tied', () => {
    const random = createRandom(77);
    const units = Array.from({ length: 6 }, (_, i) =>
      drawSums(random, 'nps', 400, i === 0 ? worse : [0.07, 0.18, 0.75]),
    );
    const { ranks, isMeasurable } = branchRanks({ kind: 'nps', better: 'higher' }, units);
    expect(isMeasurable).toBe(true);
    expect(ranks[0]).toEqual({ lower: 6, upper: 6, first: 6, last: 6 });
    expect(ranks[1]).toEqual({ lower: 1, upper: 5, first: 1, last: 5 });
  });

  it('is first in rank where less is better', () => {
    const sums = (n: number, sum: number) => ({ n, sum, sumSquares: sum });
    const { ranks } = branchRanks({ kind: 'share', better: 'lower' }, [
      sums(1000, 10),
      sums(1000, 80),
      sums(1000, 82),
    ]);
    expect(ranks.map(({ first, last }) => [first, last])).toEqual([
      [1, 1],
      [2, 3],
      [2, 3],
    ]);
  });
});

describe('too little', () => {
  it('is no verdict: a branch that is new, and one whose newest month is withheld', () => {
    const cell = (n: number): MonthCell => ({ kind: 'known', sums: { n, sum: n, sumSquares: n } });
    const verdicts = changeVerdicts(
      'nps',
      [
        [{ kind: 'empty' }, cell(40)],
        [cell(50), { kind: 'withheld', n: 3 }],
        [cell(50), cell(40)],
      ],
      scatterOf('nps', [known(cell(40))]),
    );
    expect(verdicts.map(({ verdict }) => verdict)).toEqual([
      'not_enough_data',
      'not_enough_data',
      'no_detectable_change',
    ]);
  });

  it('is no funnel: a single branch has nobody to be held against', () => {
    const one = { n: 50, sum: 40, sumSquares: 44 };
    expect(branchFunnel('nps', [{ id: 'a', month: one, year: one }])).toBeNull();
  });

  it('is judged nevertheless where everybody agreed: all tens in every branch is no finding', () => {
    const ten = { n: 5, sum: 5, sumSquares: 5 };
    const units = ['a', 'b', 'c'].map((id) => ({ id, month: ten, year: ten }));
    for (const kind of ['nps', 'share'] as const) {
      expect(branchFunnel(kind, units)?.points.map(({ verdict }) => verdict)).toEqual([
        'within',
        'within',
        'within',
      ]);
    }
  });
});
