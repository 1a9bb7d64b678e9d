import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database, Queries } from '../../supabase/local/database.ts';
import { applyMigrations, createSystemSchema, openPostgres } from '../../supabase/local/migrate.ts';
import { readMigrations } from '../../supabase/local/migrations-folder.ts';
import { seedDemo } from '../../supabase/seed/seed.ts';
import { type RealPostgres, startRealPostgres } from '../local/real-postgres.ts';
import { mei } from '../people.ts';
import { makeVisit, submit } from './harness/capture.ts';
import { branches } from './harness/ids.ts';
import { one, rollBack } from './harness/stage.ts';
import { createWorld } from './harness/world.ts';

// The other files run on the newest Postgres and on PGlite; the product promises this one too. With
// TEST_POSTGRES=15 all of them run on it.
let server: RealPostgres;
let database: Database;
let applied: string[];

beforeAll(async () => {
  server = await startRealPostgres('15');
  database = await openPostgres(server.url);
  await createSystemSchema(database);
  applied = await applyMigrations(database);
});
afterAll(async () => {
  await database?.close();
  await server?.stop();
});

const staleRollups = (db: Queries) => one(db, 'select public.rebuild_rollups()::integer');
const answerCount = (db: Queries, branch: keyof typeof branches) =>
  one<number>(db, 'select count(*)::integer from public.responses where branch_id = $1', [
    branches[branch],
  ]);

describe('on Postgres 15', () => {
  it('every migration applies, in order, and once', async () => {
    expect(await database.query('show server_version_num')).toEqual([
      { server_version_num: expect.stringMatching(/^15\d{4}$/) },
    ]);
    expect(applied).toEqual((await readMigrations()).map(({ file }) => file));
    expect(await applyMigrations(database)).toEqual([]);
  });

  it(
    'the demo chain can be sown, and its rollups are what its facts say',
    { timeout: 120_000 },
    () =>
      rollBack(database, async (stage) => {
        await seedDemo(stage, { today: '2026-11-18', scale: 0.04 });
        expect(await one(stage, 'select count(*)::integer from public.responses')).toBeGreaterThan(
          0,
        );
        expect(await staleRollups(stage)).toBe(0);
      }),
  );

  it('an answer is folded once, however often it is sent', () =>
    rollBack(database, async (stage) => {
      await createWorld(stage);
      const passives = `select sum(passives)::integer from public.monthly_branch_measures
        where branch_id = '${branches.jingan}'`;
      const before = await one<number>(stage, passives);
      const { codeHash } = await makeVisit(stage);
      const answer = { id: crypto.randomUUID(), nps: 7, visitCodeHash: codeHash };
      const verdicts = [
        ...(await submit(stage, 'jingan', [answer])),
        ...(await submit(stage, 'jingan', [answer])),
      ];
      expect(verdicts.map(({ status }) => status)).toEqual([201, 202]);
      expect(await one(stage, passives)).toBe(before + 1);
      expect(await staleRollups(stage)).toBe(0);
    }));

  it('row-level security is forced on every table: a manager reads the own branch alone', () =>
    rollBack(database, async (stage) => {
      await createWorld(stage);
      const unforced = `select relname from pg_class where relnamespace = 'public'::regnamespace
        and relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)`;
      expect(await stage.query(unforced)).toEqual([]);
      expect(await answerCount(stage, 'xuhui')).toBeGreaterThan(0);
      const seen = await stage.as(mei, async (db) => [
        await answerCount(db, 'jingan'),
        await answerCount(db, 'xuhui'),
      ]);
      expect(seen).toEqual([await answerCount(stage, 'jingan'), 0]);
    }));
});
