import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkPostgres } from '../../supabase/local/preflight.ts';
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
