import type { Database, Queries } from './database.ts';
import { type Migration, migrationsFolder, readMigrations } from './migrations-folder.ts';
import { reasonOf, StackProblem } from './stack-problem.ts';

export { openPglite } from './database-pglite.ts';
export { openPostgres } from './database-postgres.ts';
export { createSystemSchema } from './system-schema.ts';

interface Recorded {
  version: string;
  name: string | null;
  statements: string[] | null;
}

interface Options {
  folder?: string;
  onProgress?: (done: number, total: number, file: string) => void | Promise<void>;
}

/**
 * Bring the database to the newest migration. Each runs in a transaction of its own and is
 * recorded in it where the Supabase CLI records it, with its full text as the only statement:
 * that text is how an edited one is found. Returns the files that were applied now.
 *
 * Throws a StackProblem that names the file when one was edited, is missing, comes too late or
 * fails. Several processes may call this at once on Postgres: they take turns.
 */
export async function applyMigrations(
  database: Database,
  { folder = migrationsFolder, onProgress }: Options = {},
): Promise<string[]> {
  const migrations = await readMigrations(folder);
  await database.transaction(async (transaction) => {
    await takeTurns(database, transaction);
    await transaction.exec(HISTORY);
  });
  const pending = pendingOf(migrations, await readHistory(database));
  for (const [index, migration] of pending.entries()) {
    await onProgress?.(index, pending.length, migration.file);
    await apply(database, migration);
  }
  return pending.map(({ file }) => file);
}

/** What is still to be applied, after making sure that what was applied is what the files say. */
function pendingOf(migrations: readonly Migration[], recorded: readonly Recorded[]): Migration[] {
  const files = new Map(migrations.map((migration) => [migration.version, migration]));
  for (const row of recorded) {
    const migration = files.get(row.version);
    if (!migration) throw StackProblem.of('migrationMissing', { file: recordedFile(row) });
    // More than one statement: recorded by the Supabase CLI, which keeps no full text to compare.
    const isComparable = row.statements?.length === 1;
    if (isComparable && row.statements?.[0] !== migration.text) {
      throw StackProblem.of('migrationEdited', { file: migration.file });
    }
  }
  const applied = new Set(recorded.map(({ version }) => version));
  const last = recorded.at(-1);
  const pending = migrations.filter(({ version }) => !applied.has(version));
  const late = pending.find(({ version }) => last !== undefined && version < last.version);
  if (late && last) {
    throw StackProblem.of('migrationLate', {
      file: late.file,
      last: recordedFile(last),
    });
  }
  return pending;
}

async function apply(database: Database, { version, name, file, text }: Migration): Promise<void> {
  try {
    await database.transaction(async (transaction) => {
      await takeTurns(database, transaction);
      const isDone = `select 1 from supabase_migrations.schema_migrations where version = $1`;
      if ((await transaction.query(isDone, [version])).length > 0) return;
      await transaction.exec(text);
      await transaction.query(
        `insert into supabase_migrations.schema_migrations (version, name, statements)
         values ($1, $2, array[$3::text])`,
        [version, name, text],
      );
    });
  } catch (error) {
    throw StackProblem.of('migrationFailed', {
      file,
      line: lineOf(error, text),
      reason: reasonOf(error),
    });
  }
}

async function takeTurns(database: Database, transaction: Queries): Promise<void> {
  if (database.kind === 'postgres') {
    await transaction.query(`select pg_advisory_xact_lock(hashtext('meiping migrations'))`);
  }
}

function readHistory(database: Queries): Promise<Recorded[]> {
  return database.query<Recorded>(
    `select version, name, statements from supabase_migrations.schema_migrations
     order by version collate "C"`,
  );
}

function recordedFile({ version, name }: Recorded): string {
  return `${version}_${name ?? ''}.sql`;
}

/** Postgres counts characters from 1 through the whole text that was sent; people count lines. */
function lineOf(error: unknown, text: string): number {
  const position = Number((error as { position?: string | number } | null)?.position);
  if (!Number.isFinite(position)) return 1;
  return Array.from(text).slice(0, position).join('').split('\n').length;
}

const HISTORY = `
create schema if not exists supabase_migrations;
create table if not exists supabase_migrations.schema_migrations (
  version text not null primary key,
  statements text[],
  name text
)`;
