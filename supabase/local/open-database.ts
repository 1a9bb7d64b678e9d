import { existsSync, rmSync } from 'node:fs';
import type { DataFolder, FolderState } from './data-folder.ts';
import type { Database } from './database.ts';
import { openPglite } from './database-pglite.ts';
import { openPostgres } from './database-postgres.ts';
import { checkPostgres } from './preflight.ts';
import { reasonOf, StackProblem } from './stack-problem.ts';
import { createSystemSchema } from './system-schema.ts';

interface Options {
  folder: DataFolder;
  state: FolderState;
  databaseUrl: string | null;
  /** Told when what an interrupted first start left behind was thrown away. */
  onBeginAgain: () => void;
}

/** The database with its system schema: PGlite in the data folder, or the Postgres at the address. */
export async function openDatabase(options: Options): Promise<Database> {
  const { databaseUrl } = options;
  if (databaseUrl === null) return openInFolder(options);
  await checkPostgres(databaseUrl);
  const database = await openPostgres(databaseUrl);
  try {
    await createSystemSchema(database);
    return database;
  } catch (error) {
    await database.close();
    const isRefused = (error as { code?: string }).code === '42501';
    throw isRefused ? StackProblem.of('rolesRefused', { reason: reasonOf(error) }) : error;
  }
}

/**
 * A first start that was killed leaves half a database that nobody has used: it is thrown away
 * and made again. Once a first start has finished, nothing here ever deletes.
 */
async function openInFolder({ folder, state, onBeginAgain }: Options): Promise<Database> {
  const path = folder.file('database');
  if (state.unfinished === 'pglite' && existsSync(path)) {
    rmSync(path, { recursive: true });
    onBeginAgain();
  }
  if (!existsSync(path)) {
    state.unfinished = 'pglite';
    folder.writeState(state);
  }
  let database: Database;
  try {
    database = await openPglite(path);
  } catch (error) {
    throw StackProblem.of('folderDamaged', {
      folder: path,
      reason: reasonOf(error),
    });
  }
  await createSystemSchema(database);
  return database;
}
