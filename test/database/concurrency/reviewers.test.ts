import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Database, Queries } from '../../../supabase/local/database.ts';
import { mei, type Person, wang, zhao } from '../../people.ts';
import { makeVisit, submit } from '../harness/capture.ts';
import { branches } from '../harness/ids.ts';
import { actAs, one } from '../harness/stage.ts';
import { onRealPostgres } from '../harness/surfaces.ts';
import { untilWaiting } from './until-waiting.ts';

onRealPostgres('people who act at the same moment', (database) => {
  const asPerson = <T>(person: Person, act: (db: Queries) => Promise<T>) =>
    database().transaction((transaction) => actAs(transaction, person, act));

  it('two confirm one exclusion: it counts once, in the name of the first', async () => {
    const response = await answer(database());
    const exclusion = await asPerson(mei, (db) =>
      one<string>(db, `select public.propose_exclusion($1, 'burst', '三分钟五份')`, [response]),
    );
    const confirm = (db: Queries) => db.query(`select public.confirm_exclusion($1)`, [exclusion]);
    await Promise.all([asPerson(wang, confirm), asPerson(zhao, confirm)]);
    const lines = await database().query(
      `select actor_id from public.audit_log where row_id = $1 and action = 'update'`,
      [exclusion],
    );
    const [row] = await database().query(
      `select confirmed_by from public.exclusions where id = $1`,
      [exclusion],
    );
    expect(lines).toEqual([{ actor_id: row?.confirmed_by }]);
    expect(await differences(database())).toEqual([]);
  });

  it('two propose to exclude one answer: one proposal stands, the other is told so', async () => {
    const response = await answer(database());
    const propose = (db: Queries) =>
      db.query(`select public.propose_exclusion($1, 'burst', '三分钟五份')`, [response]);
    const outcomes = await Promise.allSettled([asPerson(mei, propose), asPerson(wang, propose)]);
    const refused = outcomes.flatMap((o) => (o.status === 'rejected' ? [o.reason.message] : []));
    expect(refused).toEqual(['exclusion_exists']);
  });

  it('two press for a visit code at once: both get one, and the last one works', async () => {
    const visit = await database().transaction((transaction) => makeVisit(transaction));
    const issue = (db: Queries) =>
      one<string>(db, `select public.issue_visit_code($1)`, [visit.id]);
    const codes = await Promise.all([mei, wang, zhao, mei].map((who) => asPerson(who, issue)));
    const works = await Promise.all(codes.map((code) => isLive(database(), code)));
    expect(works.filter(Boolean)).toHaveLength(1);
  });

  it('a resend that waits for an erasure does not bring the answer back', async () => {
    const erased = { id: randomUUID(), nps: 3, comment: '请删除' };
    const other = { id: randomUUID(), nps: 8 };
    await database().transaction((transaction) => submit(transaction, 'jingan', [erased]));
    const begun = Promise.withResolvers<void>();
    const mayEnd = Promise.withResolvers<void>();
    const erasure = asPerson(zhao, async (db) => {
      await db.query(`select public.erase_response($1)`, [erased.id]);
      begun.resolve();
      await mayEnd.promise;
    });
    await begun.promise;
    const resend = database().transaction((transaction) =>
      submit(transaction, 'jingan', [erased, other]),
    );
    await untilWaiting(database());
    mayEnd.resolve();
    await erasure;
    expect((await resend).map(({ status }) => status)).toEqual([410, 201]);
    const left = await one<number>(
      database(),
      `select count(*)::integer from public.responses where id = $1`,
      [erased.id],
    );
    expect(left).toBe(0);
    expect(await differences(database())).toEqual([]);
  });

  it('two files of the same totals, both checked first: committed one after the other they count once', async () => {
    const before = await totalOf(database());
    const batches = await Promise.all([checkTotals(asPerson, mei), checkTotals(asPerson, wang)]);
    const outcomes = await Promise.allSettled([
      asPerson(mei, (db) => db.query(`select public.commit_import_rows($1, 100)`, [batches[0]])),
      asPerson(wang, (db) => db.query(`select public.commit_import_rows($1, 100)`, [batches[1]])),
    ]);
    const raw = outcomes.flatMap((o) =>
      o.status === 'rejected' && /violates/.test(o.reason.message) ? [o.reason.message] : [],
    );
    expect(raw).toEqual([]);
    expect(await totalOf(database())).toBe(before + 12);
    expect(await differences(database())).toEqual([]);
  });
});

type AsPerson = <T>(person: Person, act: (db: Queries) => Promise<T>) => Promise<T>;

async function answer(database: Database): Promise<string> {
  const id = randomUUID();
  await database.transaction((transaction) => submit(transaction, 'jingan', [{ id, nps: 2 }]));
  return id;
}

function isLive(database: Database, code: string): Promise<boolean> {
  return one<boolean>(
    database,
    `select exists (select from private.visit_codes
       where code_hash = sha256(private.code_salt(branch_id) || convert_to($1, 'UTF8')))`,
    [code],
  );
}

function differences(database: Database) {
  return database.query(`select * from private.rollup_differences()`);
}

function totalOf(database: Database): Promise<number> {
  return one<number>(
    database,
    `select coalesce(sum(count), 0)::integer from public.measurements
     where measure = 'satisfied' and import_batch_id is not null`,
  );
}

async function checkTotals(asPerson: AsPerson, person: Person): Promise<string> {
  const row = {
    line: 2,
    content: { month: '2024-05-01', totals: [{ measure: 'satisfied', value: 1, count: 12 }] },
    problems: [],
  };
  return asPerson(person, async (db) => {
    const id = await one<string>(
      db,
      `select public.open_import('branch_totals', 'a.csv', gen_random_uuid(), '{}', $1, false)`,
      [branches.jingan],
    );
    await db.query(`select public.stage_import_rows($1, $2::text::jsonb)`, [
      id,
      JSON.stringify([row]),
    ]);
    await db.query(`select public.check_import($1)`, [id]);
    return id;
  });
}
