import './node-warnings.ts';
import { createPostgresConnection } from '@supabase/lite/postgres';
import type postgres from 'postgres';
import type { Database, Queries, Row } from './database.ts';
import { restoreWarnings } from './node-warnings.ts';

restoreWarnings();

/** A plain Postgres through a pool of connections. Transactions are real here, so no mutex. */
export async function openPostgres(url: string): Promise<Database> {
  const connection = createPostgresConnection({
    url,
    postgresOptions: {
      connect_timeout: 5,
      onnotice: () => {},
      types: { json: jsonType(114), jsonb: jsonType(3802) },
    },
  });
  const { driver } = connection;
  return {
    kind: 'postgres',
    connection,
    exclusively: (run) => run(),
    ...queriesOf(driver),
    transaction: (run) => driver.begin((transaction) => run(inTransaction(transaction))) as never,
    close: () => driver.end({ timeout: 5 }),
  };
}

/**
 * The gateway hands JSON arguments of a function over as text; the driver would write that text as
 * a JSON string once more, and the function would see a string where it expects an object.
 */
function jsonType(oid: number): postgres.PostgresType {
  return {
    to: oid,
    from: [oid],
    serialize: (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)),
    parse: (text: string) => JSON.parse(text),
  };
}

function queriesOf(sql: postgres.ISql): Omit<Queries, 'transaction'> {
  return {
    async exec(text) {
      await sql.unsafe(text).simple();
    },
    async query<R = Row>(text: string, parameters: readonly unknown[] = []) {
      const rows = await sql.unsafe(text, [...parameters] as postgres.ParameterOrJSON<never>[]);
      return [...rows] as unknown as R[];
    },
    // Not by COPY: a refusal at its end never comes out of this driver.
    async insert(table, rows) {
      const names = Object.keys(rows[0] ?? {});
      if (names.length === 0) return;
      await sql.unsafe(
        `insert into ${table} (${names}) select ${names} from jsonb_populate_recordset(null::${table}, $1::text::jsonb)`,
        [JSON.stringify(rows)],
      );
    },
  };
}

function inTransaction(sql: postgres.TransactionSql): Queries {
  return {
    ...queriesOf(sql),
    transaction: (run) => sql.savepoint((nested) => run(inTransaction(nested))) as never,
  };
}
