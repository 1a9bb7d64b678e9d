import type { Database } from '../../supabase/local/database.ts';
import { openPglite } from '../../supabase/local/database-pglite.ts';
import { applyMigrations } from '../../supabase/local/migrate.ts';
import { createSystemSchema } from '../../supabase/local/system-schema.ts';

/** A Wednesday in the middle of a month; nothing in these tests looks at a clock for it. */
export const today = '2026-11-18';

/** A database in memory with the schema of the product and nothing in it. */
export async function openEmptyDatabase(): Promise<Database> {
  const database = await openPglite();
  await prepare(database);
  return database;
}

export async function prepare(database: Database): Promise<void> {
  await createSystemSchema(database);
  await applyMigrations(database);
}

/** The only row of an answer whose columns are numbers. */
export async function numbers(
  database: Pick<Database, 'query'>,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Record<string, number>> {
  const [row] = await database.query(sql, parameters);
  const entries = Object.entries(row ?? {}).map(([key, value]) => [key, Number(value)]);
  return Object.fromEntries(entries);
}
