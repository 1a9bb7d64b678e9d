import './node-warnings.ts';
import { readFileSync } from 'node:fs';
import { App } from '@supabase/lite';
import type { Database, Queries } from './database.ts';
import { restoreWarnings } from './node-warnings.ts';

restoreWarnings();

/**
 * Everything a Supabase project has before its first migration: the three request roles, the
 * `auth` schema with its tables and `auth.uid()`, the `extensions` schema. Nobody is granted
 * anything on tables here: every grant is written out in the migrations.
 *
 * Takes 0.4–4 s, so it is skipped while the comment on the schema names the same gateway version.
 */
export async function createSystemSchema(database: Database): Promise<void> {
  const stamp = `made by @supabase/lite ${gatewayVersion()}`;
  if ((await stampOf(database)) === stamp) return;
  await database.exec(ROLES);
  const app = new App({
    connection: database.connection,
    auth: { enabled: true },
  });
  await database.exclusively(() => app.ensureSystemSchema());
  // The gateway swallows errors of these statements; a missing table would show up much later.
  const missing = await database.query(
    `select 1 where to_regclass('auth.users') is null or to_regprocedure('auth.uid()') is null`,
  );
  if (missing.length > 0) throw new Error('The gateway did not create its auth schema.');
  await database.exec(`${GRANTS}; comment on schema auth is '${stamp}'`);
}

function gatewayVersion(): string {
  const file = new URL('../../node_modules/@supabase/lite/package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

async function stampOf(database: Queries): Promise<string | null> {
  const [row] = await database.query<{ stamp: string | null }>(
    `select obj_description(to_regnamespace('auth')::oid, 'pg_namespace') as stamp`,
  );
  return row?.stamp ?? null;
}

/**
 * Someone who is no superuser must be a member of the roles to switch to them for a request,
 * and from Postgres 16 on creating a role no longer makes one that.
 */
const ROLES = `
do $$ begin
  if not exists (select from pg_roles where rolname = 'anon') then
    create role anon nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'authenticated') then
    create role authenticated nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'service_role') then
    create role service_role nologin bypassrls;
  end if;
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant anon, authenticated, service_role to %I', current_user);
  end if;
end $$`;

const GRANTS = `
grant usage on schema auth, public to anon, authenticated, service_role;
create schema if not exists extensions;
grant usage on schema extensions to anon, authenticated, service_role`;
