import postgres from 'postgres';
import { reasonOf, StackProblem } from './stack-problem.ts';

/**
 * Is there a Postgres at the address that is new enough, with a user the schema can belong to? Row
 * level security is forced, so the owner of the helpers that policies ask must be able to pass by it.
 * A problem says what is wrong.
 */
export async function checkPostgres(databaseUrl: string): Promise<void> {
  const url = maskPassword(databaseUrl);
  const sql = postgres(databaseUrl, {
    max: 1,
    connect_timeout: 5,
    onnotice: () => {},
  });
  let server: { version: string; passes_by: boolean };
  try {
    [server] = await sql<[typeof server]>`
      select current_setting('server_version') as version, rolsuper or rolbypassrls as passes_by
      from pg_roles where rolname = current_user`;
  } catch (error) {
    const reason = reasonOf(error).replaceAll(passwordOf(databaseUrl) || '\0', '***');
    throw StackProblem.of('databaseUnreachable', { url, reason });
  } finally {
    await sql.end({ timeout: 1 });
  }
  const { version } = server;
  if (Number.parseInt(version, 10) < 15) throw StackProblem.of('databaseTooOld', { url, version });
  if (!server.passes_by) throw StackProblem.of('ownerBoundByPolicies', { url });
}

/** `postgres://mei:***@host:5432/meiping`, fit for a screen or a log. Throws when it is no address. */
export function maskPassword(databaseUrl: string): string {
  const url = parse(databaseUrl);
  const who = url.username ? `${url.username}${url.password ? ':***' : ''}@` : '';
  return `${url.protocol}//${who}${url.host}${url.pathname}`;
}

function passwordOf(databaseUrl: string): string {
  return decodeURIComponent(parse(databaseUrl).password);
}

function parse(databaseUrl: string): URL {
  const url = URL.canParse(databaseUrl) ? new URL(databaseUrl) : null;
  if (!url || !/^postgres(ql)?:$/.test(url.protocol)) throw StackProblem.of('badDatabaseUrl');
  return url;
}
