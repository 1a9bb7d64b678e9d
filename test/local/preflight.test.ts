import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkPostgres } from '../../supabase/local/preflight.ts';
import type { StackProblem } from '../../supabase/local/stack-problem.ts';
import { type RealPostgres, startRealPostgres } from './real-postgres.ts';
import { freePort } from './scratch.ts';

let server: RealPostgres;
beforeAll(async () => {
  server = await startRealPostgres();
  const sql = postgres(server.url, { max: 1 });
  await sql.unsafe(`create role bound login password 'bound'`);
  await sql.end();
});
afterAll(() => server?.stop());

it('accepts a superuser of a new enough Postgres', async () => {
  await expect(checkPostgres(server.url)).resolves.toBeUndefined();
});

it('refuses a Postgres before 15, by its own word, without the password', async () => {
  // No older server is at hand: for this role the same one says of itself that it is.
  const sql = postgres(server.url, { max: 1 });
  await sql.unsafe(`
    create schema older;
    create function older.current_setting(text) returns text language sql as
      $$ select case $1 when 'server_version' then '14.13 (Debian 14.13-1.pgdg120+1)' end $$;
    create role dated superuser login password 'dated-secret';
    alter role dated set search_path = older, pg_catalog`);
  await sql.end();
  const url = new URL(server.url);
  url.username = 'dated';
  url.password = 'dated-secret';
  const refusal = await checkPostgres(url.href).catch((error: StackProblem) => error);
  expect(refusal).toMatchObject({ key: 'databaseTooOld' });
  expect(refusal?.message).toContain('是 Postgres 14.13 (Debian 14.13-1.pgdg120+1)；至少需要 15');
  expect(refusal?.message).toContain('15 or newer is needed');
  expect(refusal?.message).not.toContain('dated-secret');
});

it('refuses an owner whom the forced policies would bind, and says how to mend it', async () => {
  const url = new URL(server.url);
  url.username = 'bound';
  url.password = 'bound';
  await expect(checkPostgres(url.href)).rejects.toThrow(/bypassrls/);
});

it('says that nobody answers, without the password', async () => {
  const url = `postgres://mei:s3cret@127.0.0.1:${await freePort()}/meiping`;
  const refusal = await checkPostgres(url).catch((error: Error) => error.message);
  expect(refusal).toContain('mei:***@127.0.0.1');
  expect(refusal).not.toContain('s3cret');
});
