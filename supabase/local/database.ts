import type { PgliteConnection } from '@supabase/lite/pglite';
import type { PostgresConnection } from '@supabase/lite/postgres';
import type { Batch } from './batch.ts';
import type { Exclusively } from './mutex.ts';

export type Row = Record<string, unknown>;

/** What migrations, seed and tests need of a database; the same on PGlite and on Postgres. */
export interface Queries {
  /** Any number of statements, no parameters, no rows. */
  exec(sql: string): Promise<void>;
  /** One statement with `$1 …` parameters. Timestamps and dates come back as text. */
  query<R = Row>(sql: string, parameters?: readonly unknown[]): Promise<R[]>;
  /** Rows by the ten thousand in one statement. */
  copy(batch: Batch): Promise<void>;
  /** Commits when `run` resolves, rolls back when it throws. Inside another: a savepoint. */
  transaction<T>(run: (transaction: Queries) => Promise<T>): Promise<T>;
}

export interface Database extends Queries {
  readonly kind: 'pglite' | 'postgres';
  /** The gateway's own connection, for `new App({ connection })`. */
  readonly connection: PgliteConnection | PostgresConnection;
  /** On PGlite nothing else touches the database while `run` runs; on Postgres a plain call. */
  readonly exclusively: Exclusively;
  close(): Promise<void>;
}
