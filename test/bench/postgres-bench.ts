import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { applyMigrations, createSystemSchema, openPostgres } from '../../supabase/local/migrate.ts';
import { startRealPostgres } from '../local/real-postgres.ts';

/** A query and where it is asked; by this person under the policies, else by the owner, whom none holds. */
export interface Asked {
  readonly url: string;
  readonly query: string;
  readonly userId?: string | undefined;
}

/** A native Postgres with the product's schema, to which nobody is connected. */
export async function startBenchPostgres() {
  const server = await startRealPostgres();
  const database = await openPostgres(server.url);
  await createSystemSchema(database);
  await applyMigrations(database);
  await database.close();
  return server;
}

/** The same, and a connection that owns it. */
export async function openBenchPostgres() {
  const server = await startBenchPostgres();
  const sql = connect(server);
  return {
    url: server.url,
    sql,
    async close() {
      await sql.end();
      await server.stop();
    },
  };
}

export type BenchPostgres = Awaited<ReturnType<typeof openBenchPostgres>>;

/** A connection for one query at a time. */
export function connect({ url, userId }: Pick<Asked, 'url' | 'userId'>): postgres.Sql {
  const person = userId ? { role: 'authenticated', 'request.jwt.claim.sub': userId } : {};
  return postgres(url, {
    max: 1,
    onnotice: () => {},
    connection: person,
  });
}

export async function rowsOf(asked: Asked) {
  const sql = connect(asked);
  const rows = await sql.unsafe(asked.query);
  await sql.end();
  return rows;
}

/** Beside a database, a copy of it, file by file; nobody may be connected to it. The copy's address. */
export async function copyDatabase(url: string, name: string): Promise<string> {
  const sql = connect({ url: new URL('/template1', url).href });
  const original = new URL(url).pathname.slice(1);
  await sql.unsafe(`create database ${name} template ${original} strategy file_copy`);
  await sql.end();
  return new URL(`/${name}`, url).href;
}

export const chainSize = { branches: 20, staff: 15, treatments: 10 };

/** Branches, people posted in them, treatments, a questionnaire and a paired tablet per branch. */
export async function createChain(sql: postgres.Sql): Promise<void> {
  const { branches, staff, treatments } = chainSize;
  await sql.unsafe(`
    insert into branches (code, name_zh, name_en) select 'B' || i, '分院' || i, 'Branch ' || i from generate_series(1, ${branches}) i;
    insert into employees (code, name) select 'E' || i, '员工' || i from generate_series(1, ${branches * staff}) i;
    insert into postings (employee_id, branch_id, role, during)
      select e.id, b.id, (enum_range(null::staff_role))[1 + substr(e.code, 2)::integer % 5], daterange('2020-01-01', null)
      from employees e join branches b on b.code = 'B' || 1 + (substr(e.code, 2)::integer - 1) / ${staff};
    insert into treatments (code, name_zh, name_en, category) select 'T' || i, '项目' || i, 'Treatment ' || i, 'laser' from generate_series(1, ${treatments}) i;
    insert into questionnaires (version, effective_on, content) values (1, '2020-01-01', '{"aspects":{},"nps":{},"chips":{},"comment":{},"contact":{}}');
    insert into kiosks (branch_id, name) select id, 'Lobby' from branches;
    insert into private.kiosk_credentials select id, sha256(convert_to(id::text, 'UTF8')) from kiosks;
    select private.code_salt(id) from branches`);
}

/** Somebody who signs in, of head office or in a branch; the id that policies know them by. */
export async function addMember(
  sql: postgres.Sql,
  role: 'hq' | 'manager',
  branchCode: string | null = null,
): Promise<string> {
  const id = randomUUID();
  await sql`insert into auth.users (id, email) values (${id}, ${`${role}@example.com`})`;
  await sql`insert into memberships (user_id, role, branch_id)
    values (${id}, ${role}, (select id from branches where code = ${branchCode}))`;
  return id;
}
