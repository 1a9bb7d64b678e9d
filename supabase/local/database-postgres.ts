import './node-warnings.ts';
import { pipeline } from 'node:stream/promises';
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
    async copy({ target, text }) {
      const query = sql.unsafe(`copy ${target} from stdin`);
      // The driver answers a COPY with its stream, and what the server says afterwards reaches nobody
      // any more: it would wait for ever for one that is refused.
      const refusal = new Promise<never>((_, reject) => Object.assign(query, { reject }));
      const copied = query.writable().then((stream) => pipeline([text], stream));
      await Promise.race([copied, refusal]);
    },
  };
}

function inTransaction(sql: postgres.TransactionSql): Queries {
  return {
    ...queriesOf(sql),
    transaction: (run) => sql.savepoint((nested) => run(inTransaction(nested))) as never,
  };
}
