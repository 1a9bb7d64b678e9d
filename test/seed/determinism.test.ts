import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database, Queries } from '../../supabase/local/database.ts';
import { loadMany } from '../../supabase/seed/load-many.ts';
import { portionsOf } from '../../supabase/seed/portions-thread.ts';
import { seedDemo } from '../../supabase/seed/seed.ts';
import { openEmptyDatabase, today } from './seeded-database.ts';

const scale = 0.04;
let database: Database;
beforeAll(async () => {
  database = await openEmptyDatabase();
});
afterAll(() => database.close());

it('writes the same bytes for the same day', async () => {
  expect(await fingerprint(today)).toEqual(await fingerprint(today));
});

it('writes other bytes for another day', async () => {
  const [one, other] = [await fingerprint(today), await fingerprint('2026-12-01')];
  for (const table of ['public.visits', 'public.responses', 'public.records']) {
    expect(other[table]).not.toBe(one[table]);
  }
});

it('copes with any day: the first of a month, a leap day, the last of a year', async () => {
  for (const day of ['2027-03-01', '2028-02-29', '2026-12-31']) {
    expect(Object.keys(await fingerprint(day))).toContain('public.responses');
  }
});

it('leaves every foreign key and index as it was, and holds the rows to them', async () => {
  const before = await keysAndIndexes(database);
  expect(before.length).toBeGreaterThan(300);
  await inUndo(async (transaction) => {
    await seedDemo(transaction, { today, scale });
    expect(await keysAndIndexes(transaction)).toEqual(before);
  });
  const stray = database.transaction((transaction) =>
    loadMany(transaction, ['public.visit_staff'], async () => {
      await transaction.query(
        `insert into public.visit_staff (visit_id, employee_id, role)
         values (gen_random_uuid(), gen_random_uuid(), 'doctor')`,
      );
    }),
  );
  await expect(stray).rejects.toThrow(/visit_staff_\w+_fkey/);
});

it('leaves nothing behind when it is interrupted', async () => {
  const onProgress = (share: number) => {
    if (share > 0.5) throw new Error('pulled the plug');
  };
  await expect(seedDemo(database, { today, scale, onProgress })).rejects.toThrow('plug');
  expect(await database.query('select 1 from public.branches')).toEqual([]);
  expect(await database.query('select 1 from auth.users')).toEqual([]);
});

it('refuses a day that the calendar does not have', async () => {
  await expect(seedDemo(database, { today: '2026-02-30', scale })).rejects.toThrow('2026-02-30');
});

it('fails where the thread fails that makes its rows', async () => {
  const portions = portionsOf({ today: '2026-02-30', scale });
  await expect(portions.next()).rejects.toThrow('2026-02-30');
});

class Undo extends Error {}

/** Seeds, hashes every table, and takes all of it back. */
async function fingerprint(day: string): Promise<Record<string, string>> {
  let hashes: Record<string, string> = {};
  await inUndo(async (transaction) => {
    await seedDemo(transaction, { today: day, scale });
    hashes = await hashTables(transaction);
  });
  return hashes;
}

async function inUndo(work: (transaction: Queries) => Promise<void>): Promise<void> {
  const run = database.transaction(async (transaction) => {
    await work(transaction);
    throw new Undo();
  });
  await run.catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error;
  });
}

function keysAndIndexes(queries: Queries) {
  return queries.query<{ text: string }>(
    `select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as text
     from pg_constraint where contype = 'f'
     union all select indexdef from pg_indexes where schemaname in ('public', 'private')
     order by 1`,
  );
}

/** All but the audit log, which says when things were written in truth. */
async function hashTables(queries: Queries): Promise<Record<string, string>> {
  const tables = await queries.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('public', 'private', 'auth') and c.relkind in ('r', 'p')
       and not c.relispartition and c.oid <> 'public.audit_log'::regclass order by 1`,
  );
  const hashes: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await queries.query<{ hash: string | null }>(
      `select md5(string_agg(t::text, '|' order by t::text collate "C")) as hash from ${name} t`,
    );
    if (row?.hash) hashes[name] = row.hash;
  }
  return hashes;
}
