import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../supabase/local/database.ts';
import {
  applyMigrations,
  createSystemSchema,
  openPglite,
  openPostgres,
} from '../../supabase/local/migrate.ts';
import { type RealPostgres, startRealPostgres } from './real-postgres.ts';
import { fixtures, newFolder, removeFolder } from './scratch.ts';

describe.each(['pglite', 'postgres'] as const)('migrations on %s', { timeout: 120_000 }, (kind) => {
  let server: RealPostgres | undefined;
  let database: Database;
  let folder: string;

  beforeAll(async () => {
    server = kind === 'postgres' ? await startRealPostgres() : undefined;
    database = server ? await openPostgres(server.url) : await openPglite();
    await createSystemSchema(database);
  }, 120_000);
  afterAll(async () => {
    await database.close();
    await server?.stop();
  });
  beforeEach(() => {
    folder = newFolder();
    cpSync(`${fixtures}migrations`, folder, { recursive: true });
  });
  afterEach(async () => {
    removeFolder(folder);
    await database.exec(`
      drop schema if exists private, supabase_migrations cascade;
      drop table if exists public.notes; drop function if exists public.who_am_i`);
  });
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
  const history = () =>
    database.query('select version, name from supabase_migrations.schema_migrations order by 1');

  it('applies them in order, records them as the Supabase CLI does, and only once', async () => {
    const seen: string[] = [];
    const onProgress = (done: number, total: number, file: string) =>
      void seen.push(`${done}/${total} ${file}`);
    const files = ['20260101000000_notes.sql', '20260101000100_who_am_i.sql'];
    expect(await applyMigrations(database, { folder, onProgress })).toEqual(files);
    expect(seen).toEqual([`0/2 ${files[0]}`, `1/2 ${files[1]}`]);
    expect(await history()).toEqual([
      { version: '20260101000000', name: 'notes' },
      { version: '20260101000100', name: 'who_am_i' },
    ]);
    expect(await applyMigrations(database, { folder })).toEqual([]);
  });

  it('undoes all of a migration that fails, names its line, and keeps the earlier ones', async () => {
    write(
      '20260101000200_bad.sql',
      '-- 评价\ncreate table private.half (id int);\nselect nonsense;\n',
    );
    await expect(applyMigrations(database, { folder })).rejects.toThrow(
      /20260101000200_bad\.sql failed at line 3: .*nonsense/,
    );
    expect(await database.query(`select to_regclass('private.half') as half`)).toEqual([
      { half: null },
    ]);
    expect(await history()).toHaveLength(2);
  });

  it('refuses an edited migration by name and says what to do', async () => {
    await applyMigrations(database, { folder });
    write('20260101000100_who_am_i.sql', 'select 1;');
    await expect(applyMigrations(database, { folder })).rejects.toThrow(
      /20260101000100_who_am_i\.sql was edited .* new migration/,
    );
  });

  it('takes other line ends for the same text', async () => {
    await applyMigrations(database, { folder });
    rmSync(folder, { recursive: true });
    cpSync(`${fixtures}migrations`, folder, { recursive: true });
    write('20260101000300_more.sql', 'select 1;\n');
    await applyMigrations(database, { folder });
    write('20260101000300_more.sql', 'select 1;\r\n');
    expect(await applyMigrations(database, { folder })).toEqual([]);
  });

  it('names a file that the database has and the folder has not', async () => {
    await applyMigrations(database, { folder });
    rmSync(join(folder, '20260101000000_notes.sql'));
    await expect(applyMigrations(database, { folder })).rejects.toThrow(
      'The database has migration 20260101000000_notes.sql',
    );
  });

  it('refuses one that comes before what is applied', async () => {
    await applyMigrations(database, { folder });
    write('20260101000050_late.sql', 'select 1;');
    await expect(applyMigrations(database, { folder })).rejects.toThrow(
      '20260101000050_late.sql is older than 20260101000100_who_am_i.sql',
    );
  });

  it('refuses two files of one version and a name it cannot read', async () => {
    write('20260101000100_again.sql', 'select 1;');
    await expect(applyMigrations(database, { folder })).rejects.toThrow('version of its own');
    rmSync(join(folder, '20260101000100_again.sql'));
    write('later.sql', 'select 1;');
    await expect(applyMigrations(database, { folder })).rejects.toThrow('later.sql must be named');
  });

  it('lets two processes migrate at once without doing anything twice', async () => {
    const both = await Promise.all([
      applyMigrations(database, { folder }),
      applyMigrations(database, { folder }),
    ]);
    expect(both).toHaveLength(2);
    expect(await history()).toHaveLength(2);
  });

  it('rolls an inner transaction back without the outer one', async () => {
    await applyMigrations(database, { folder });
    await database.transaction(async (outer) => {
      await outer.exec('insert into private.vault values (1)');
      const inner = outer.transaction(async (nested) => {
        await nested.exec('insert into private.vault values (2)');
        throw new Error('inner');
      });
      await expect(inner).rejects.toThrow('inner');
    });
    expect(await database.query('select id from private.vault')).toEqual([{ id: 1 }]);
  });

  it('does nothing the second time the system schema is asked for', async () => {
    const objects = () =>
      database.query('select oid::text, xmin::text from pg_catalog.pg_class order by 1');
    const before = await objects();
    await createSystemSchema(database);
    expect(await objects()).toEqual(before);
  });
});
