import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Database } from '../../../supabase/local/database.ts';
import { mei, zhao } from '../../people.ts';
import { day, month } from '../harness/calendar.ts';
import { makeVisit, submit } from '../harness/capture.ts';
import { checkImport, openImport } from '../harness/imports.ts';
import { one, type Stage, stageOn } from '../harness/stage.ts';
import { onRealPostgres } from '../harness/surfaces.ts';

const YEARS = [2001, 2002, 2003, 2004, 2005, 2006];

/*
 * Making a partition takes heavy locks while others write. On the first day of a month that nobody
 * prepared, every desk that closes a visit would meet here at once.
 */
onRealPostgres('a month without a partition', (database) => {
  const alone = <T>(act: (stage: Stage) => Promise<T>) =>
    database().transaction((transaction) => act(stageOn(transaction)));

  it('is made once by eight desks that all need it, and none of them fails', async () => {
    await removePartition(database(), month);
    const before = await countFacts(database());
    await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        alone((stage) =>
          makeVisit(stage, {
            branch: index % 2 === 0 ? 'jingan' : 'xuhui',
            staff: [],
            on: day(index + 1),
          }),
        ),
      ),
    );
    expect(await countFacts(database())).toBe(before + 8);
    expect(await differences(database())).toEqual([]);
  });

  it('is made by imports while visits close, tablets hand in, somebody undoes and somebody erases', async () => {
    const batches = await Promise.all(YEARS.map((year) => alone((stage) => checked(stage, year))));
    const undone = await alone((stage) => checked(stage, 2025));
    await alone((stage) => step(stage, 'commit_import_rows', undone));
    const erased = Array.from({ length: 10 }, () => randomUUID());
    await alone((stage) =>
      submit(
        stage,
        'jingan',
        erased.map((id) => ({ id })),
      ),
    );
    const handIn = async () => {
      for (let round = 0; round < 15; round += 1) {
        await alone((stage) => makeVisit(stage));
        await alone((stage) => submit(stage, 'jingan', [{}, {}, {}]));
      }
    };
    await Promise.all([
      ...batches.map((id) => alone((stage) => step(stage, 'commit_import_rows', id))),
      alone((stage) => step(stage, 'undo_import_rows', undone)),
      ...erased.map((id) =>
        alone((stage) =>
          stage.as(zhao, (db) => db.query(`select public.erase_response($1)`, [id])),
        ),
      ),
      handIn(),
      handIn(),
    ]);
    const made = await one<number>(
      database(),
      `select count(*)::integer from pg_inherits where inhparent = 'public.stored_measurements'::regclass
       and inhrelid::regclass::text like 'private.measurements_200%'`,
    );
    expect(made).toBe(YEARS.length * 2);
    expect(await differences(database())).toEqual([]);
  });
});

/** A month as it is before anybody needed it. Its facts go with it, and so do their rollups. */
async function removePartition(database: Database, month: string): Promise<void> {
  const name = `private.measurements_${month.slice(0, 7).replace('-', '_')}`;
  await database.exec(`drop table ${name}; select public.rebuild_rollups()`);
}

/** A file with totals of January and June of a year, checked and ready. */
async function checked(stage: Stage, year: number): Promise<string> {
  const totals = [{ measure: 'nps_class', value: 1, count: 9 }];
  const rows = ['01', '06'].map((month) => ({ month: `${year}-${month}-01`, totals }));
  const id = await openImport(stage, mei, 'branch_totals', rows);
  await checkImport(stage, mei, id);
  return id;
}

function step(stage: Stage, call: string, id: string) {
  return stage.as(mei, (db) => db.query(`select public.${call}($1, 100)`, [id]));
}

function countFacts(database: Database): Promise<number> {
  return one<number>(database, `select count(*)::integer from public.measurements`);
}

function differences(database: Database) {
  return database.query(`select * from private.rollup_differences()`);
}
