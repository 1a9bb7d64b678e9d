import postgres from 'postgres';
import { applyMigrations, createSystemSchema, openPostgres } from '../../supabase/local/migrate.ts';
import { startRealPostgres } from '../local/real-postgres.ts';

/** A native Postgres with the product's schema, and a connection that owns it. */
export async function openBenchPostgres() {
  const server = await startRealPostgres();
  const database = await openPostgres(server.url);
  await createSystemSchema(database);
  await applyMigrations(database);
  await database.close();
  const sql = postgres(server.url, { max: 1, onnotice: () => {} });
  return {
    url: server.url,
    sql,
    async close() {
      await sql.end();
      await server.stop();
    },
  };
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
