import type { Database } from '../../supabase/local/database.ts';
import { openPglite } from '../../supabase/local/database-pglite.ts';
import { openPostgres } from '../../supabase/local/database-postgres.ts';
import { startRealPostgres } from './real-postgres.ts';

/** An empty database of either kind. */
export const surfaces: Record<string, () => Promise<{ database: Database; end(): Promise<void> }>> =
  {
    async PGlite() {
      const database = await openPglite();
      return { database, end: () => database.close() };
    },
    async Postgres() {
      const server = await startRealPostgres();
      const database = await openPostgres(server.url);
      const end = async () => {
        await database.close();
        await server.stop();
      };
      return { database, end };
    },
  };
