import { openAsBlob } from 'node:fs';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import type { Database } from '../../../supabase/local/database.ts';
import { openPglite } from '../../../supabase/local/migrate.ts';
import { type Cluster, copyTemplate } from './clusters.ts';
import { rollBack, type Stage } from './stage.ts';

/** A place where scenarios run: `rollBack` gives a stage on which nothing lasts. */
export interface Surface {
  rollBack<T>(scenario: (stage: Stage) => Promise<T>): Promise<T>;
}

const opened = new Map<string, Promise<Database>>();

/** Scenarios are written once and run on PGlite in memory and on every real Postgres at hand. */
export function onEverySurface(claim: string, scenarios: (surface: Surface) => void): void {
  const clusters = inject('clusters');
  describe(`${claim} · PGlite`, () => {
    scenarios(surfaceOf('PGlite', openImage));
  });
  describe.each(clusters)(`${claim} · $name`, (cluster) => {
    scenarios(surfaceOf(cluster.name, () => copyTemplate(cluster)));
  });
}

/** For claims about many connections: each of these gets a database of its own to commit to. */
export function onRealPostgres(claim: string, scenarios: (database: () => Database) => void): void {
  describe.each(inject('clusters'))(`${claim} · $name`, (cluster: Cluster) => {
    let database: Database;
    beforeAll(async () => {
      database = await copyTemplate(cluster);
    });
    afterAll(() => database.close());
    scenarios(() => database);
  });
}

/** One database a worker and surface; opened when the first scenario asks. */
function surfaceOf(name: string, open: () => Promise<Database>): Surface {
  return {
    async rollBack(scenario) {
      if (!opened.has(name)) opened.set(name, open());
      return rollBack((await opened.get(name)) as Database, scenario);
    },
  };
}

async function openImage(): Promise<Database> {
  return openPglite(undefined, await openAsBlob(inject('image')));
}
