import './node-warnings.ts';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { pgcrypto } from '@electric-sql/pglite/contrib/pgcrypto';
import { createPgliteConnection, type PGlite } from '@supabase/lite/pglite';
import type { Database, Queries, Row } from './database.ts';
import { createMutex } from './mutex.ts';
import { restoreWarnings } from './node-warnings.ts';

restoreWarnings();

/**
 * Postgres inside this process, in a folder, or in memory without one. It is one connection:
 * everything that touches it goes through one mutex. An image (`dumpDataDir` of another) saves
 * making a database from nothing, which is most of the time it takes to open one.
 */
export async function openPglite(folder?: string, image?: Blob): Promise<Database> {
  const connection = await createPgliteConnection({
    ...(folder === undefined ? {} : { url: folder }),
    pgliteOptions: {
      extensions: { btree_gist, pgcrypto },
      ...(image === undefined ? {} : { loadDataDir: image }),
    },
  });
  const { driver } = connection;
  await driver.waitReady;
  const exclusively = createMutex();
  const inside = queriesOf(driver, 1);
  return {
    kind: 'pglite',
    connection,
    exclusively,
    exec: (sql) => exclusively(() => inside.exec(sql)),
    query: (sql, parameters) => exclusively(() => inside.query(sql, parameters)),
    copy: (batch) => exclusively(() => inside.copy(batch)),
    transaction: (run) =>
      exclusively(() => between(driver, ['begin', 'commit', 'rollback'], () => run(inside))),
    close: () => exclusively(() => connection.close()),
  };
}

/** Queries for someone who already holds the mutex and an open transaction `depth` levels deep. */
function queriesOf(driver: PGlite, depth: number): Queries {
  const point = `nested_${depth}`;
  return {
    async exec(sql) {
      await driver.exec(sql);
    },
    async query<R = Row>(sql: string, parameters: readonly unknown[] = []) {
      return (await driver.query<R>(sql, [...parameters])).rows;
    },
    async copy({ target, text }) {
      await driver.query(`copy ${target} from '/dev/blob'`, [], { blob: new Blob([text]) });
    },
    transaction: (run) =>
      between(
        driver,
        [`savepoint ${point}`, `release savepoint ${point}`, `rollback to savepoint ${point}`],
        () => run(queriesOf(driver, depth + 1)),
      ),
  };
}

async function between<T>(
  driver: PGlite,
  [open, keep, undo]: readonly [string, string, string],
  run: () => Promise<T>,
): Promise<T> {
  await driver.exec(open);
  try {
    const result = await run();
    await driver.exec(keep);
    return result;
  } catch (error) {
    await driver.exec(undo);
    throw error;
  }
}
