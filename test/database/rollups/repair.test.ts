import { expect, it } from 'vitest';
import { one, type Stage } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';
import { readFacts, readRollups, recompute } from './recompute.ts';

/** Ways past the triggers, and how many keys differ afterwards. */
const damages: [string, string, number][] = [
  [
    'a count that is one too high',
    `update public.monthly_measures set n = n + 1 where ctid = $row`,
    1,
  ],
  ['a sum that is off', `update public.monthly_measures set sum = sum - 3 where ctid = $row`, 1],
  [
    'an answer moved to another box, n and sums untouched',
    `update public.monthly_measures set box_1 = box_1 + 1, box_2 = box_2 - 1
     where ctid = $row`,
    1,
  ],
  ['a rollup that vanished', `delete from public.monthly_measures where ctid = $row`, 1],
  [
    'a rollup of nothing',
    `insert into public.monthly_measures select (jsonb_populate_record(m, '{"month": "2020-01-01"}')).*
       from public.monthly_measures m where ctid = $row`,
    1,
  ],
  [
    'a branch total that is off',
    `update public.monthly_branch_measures set satisfied = satisfied - 1 where ctid = (
       select ctid from public.monthly_branch_measures limit 1)`,
    1,
  ],
  ['every rollup gone', `delete from public.monthly_measures`, -1],
];

onEverySurface('rebuilding the rollups', (surface) => {
  it.each(damages)('counts and repairs %s', (_, sql, expected) =>
    surface.rollBack(async (stage) => {
      const keys = await one<number>(stage, `select count(*)::integer from public.monthly_totals`);
      await stage.exec(
        sql.replace('$row', `(select ctid from public.monthly_measures where n > 0 limit 1)`),
      );
      expect(await rebuild(stage)).toBe(expected === -1 ? keys : expected);
      expect(await rebuild(stage)).toBe(0);
      const facts = await readFacts(stage);
      expect(await readRollups(stage, 'employee')).toEqual(recompute(facts, 'employee'));
      expect(await readRollups(stage, 'branch')).toEqual(recompute(facts, 'branch'));
    }),
  );

  it.each([
    ['responses', 'nps = 1'],
    ['stored_measurements', 'count = count + 1'],
  ])('notices facts of %s that were written past the triggers', (table, change) =>
    surface.rollBack(async (stage) => {
      await stage.exec(`alter table public.${table} disable trigger user;
        update public.${table} set ${change};
        alter table public.${table} enable trigger user`);
      expect(await rebuild(stage)).toBeGreaterThan(0);
      expect(await rebuild(stage)).toBe(0);
    }),
  );
});

function rebuild(stage: Stage): Promise<number> {
  return one<number>(stage, `select public.rebuild_rollups()::integer`);
}
