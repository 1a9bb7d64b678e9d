import type { Database } from '../../../supabase/local/database.ts';
import { applyMigrations, createSystemSchema } from '../../../supabase/local/migrate.ts';
import { createWorld } from './world.ts';

/** The schema as the product makes it, and the small world that all scenarios start from. */
export async function buildDatabase(database: Database): Promise<void> {
  await createSystemSchema(database);
  await applyMigrations(database);
  await database.transaction(createWorld);
}
