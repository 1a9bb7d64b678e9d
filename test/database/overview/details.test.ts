import { expect, it } from 'vitest';
import { mei } from '../../people.ts';
import { day, month } from '../harness/calendar.ts';
import { makeVisit, submit } from '../harness/capture.ts';
import { branches } from '../harness/ids.ts';
import { one, type Stage } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';

type Rating = [
  employee: string | null,
  role: string | null,
  treatment: string | null,
  n: number,
  sum: number,
  sumOfSquares: number,
  satisfied: number,
];

interface Details {
  ratings: Rating[];
  names: Record<string, string>;
  treatments: Record<string, { zh: string; en: string }>;
}

onEverySurface('the details of a branch', (surface) => {
  it('have an answer’s ratings under the people rated, and name them', () =>
    surface.rollBack(async (stage) => {
      const before = await details(stage);
      const visit = await makeVisit(stage, { on: day(14) });
      const [rated = ''] = visit.people;
      await submit(stage, 'jingan', [
        {
          visitCodeHash: visit.codeHash,
          answeredAt: `${day(14)}T03:00:00Z`,
          ratings: [{ employeeId: rated, score: 4 }],
        },
      ]);
      const after = await details(stage);
      const added = totalOf(after, rated).map((sum, at) => sum - (totalOf(before, rated)[at] ?? 0));
      expect(added).toEqual([1, 4, 16, 1]);
      expect(after.names[rated]).toBeTruthy();
      const treatments = after.ratings.flatMap(([, , treatment]) => treatment ?? []);
      expect(Object.keys(after.treatments).sort()).toEqual([...new Set(treatments)].sort());
    }));
});

/** n, sum, sum of squares and how many of 4 and 5, over all treatments. */
function totalOf({ ratings }: Details, employee: string): number[] {
  return ratings
    .filter(([id]) => id === employee)
    .reduce((sums, [, , , ...own]) => sums.map((sum, at) => sum + (own[at] ?? 0)), [0, 0, 0, 0]);
}

function details(stage: Stage): Promise<Details> {
  return stage.as(mei, (db) =>
    one<Details>(db, `select public.read_branch_details($1, $2, $2)`, [branches.jingan, month]),
  );
}
