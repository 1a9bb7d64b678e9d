import './node-warnings.ts';
import { App } from '@supabase/lite';
import type { Database } from './database.ts';
import { createGatewayLog } from './gateway-log.ts';
import { restoreWarnings } from './node-warnings.ts';
import type { Secrets } from './secrets.ts';

restoreWarnings();

export interface Gateway {
  fetch(request: Request, peerAddress: string): Promise<Response>;
  /** Read the schema again, after migrations. */
  refresh(): Promise<void>;
}

/**
 * `/auth/v1` and `/rest/v1` on a database that has its system schema. Requests take turns on
 * PGlite. Local sign-up needs no mail: an address counts as confirmed at once.
 */
export async function createGateway(
  database: Database,
  secrets: Omit<Secrets, 'sealingKeys'>,
  logFile: string,
): Promise<Gateway> {
  const { connection } = database;
  keepGrants(connection);
  const app = new App({
    connection,
    api: { enabled: true, schemas: ['public'] },
    auth: {
      enabled: true,
      jwt_secret: secrets.jwtSecret,
      publishable_key: secrets.publishableKey,
      secret_key: secrets.secretKey,
      enable_signup: true,
      email: { enable_signup: true, enable_confirmations: false },
    },
    storage: { enabled: false },
    options: { server: { admin: false, disableStudio: true } },
  });
  await app.init();
  const logged = createGatewayLog(logFile);
  return {
    fetch: (request, peerAddress) =>
      database.exclusively(() => logged(async () => app.fetch(request, { peerAddress }))),
    async refresh() {
      await database.exclusively(async () => {
        await connection.clearSchemaCache();
        await connection.introspect({ useCache: true });
      });
    },
  };
}

/**
 * At its first request the gateway looks whether any table has row-level security, and if so
 * runs GRANT ALL ON ALL TABLES to anon, authenticated and service_role: every column grant of
 * our migrations would be gone. Telling it that this is done leaves only what we want of it,
 * the switch of role for each request. The field is private, so a new version of the gateway
 * may rename it: then this refuses to start, and a test shows that an ungranted column is refused.
 */
function keepGrants(connection: object): void {
  if (!('rlsState' in connection)) {
    throw new Error('This version of @supabase/lite keeps its grants elsewhere: see keepGrants().');
  }
  connection.rlsState = 'active';
}
