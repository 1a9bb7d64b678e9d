import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PGlite } from '@supabase/lite/pglite';
import type { TestProject } from 'vitest/node';
import { openPglite, openPostgres } from '../../../supabase/local/migrate.ts';
import { newFolder, removeFolder } from '../../local/scratch.ts';
import { buildDatabase } from './build-database.ts';
import { type Cluster, databaseOf } from './clusters.ts';
import { keepExitCode } from './keep-exit-code.ts';

declare module 'vitest' {
  interface ProvidedContext {
    clusters: Cluster[];
    /** A file with a whole PGlite database in it. */
    image: string;
  }
}

/**
 * One Postgres for the whole run, in a temporary folder; the one behind DATABASE_URL too when it
 * is set. On each, and in PGlite, the database is built once; every worker takes copies.
 */
export default async function startDatabases({ provide }: TestProject) {
  const { startRealPostgres } = await keepExitCode(() => import('../../local/real-postgres.ts'));
  const server = await startRealPostgres();
  const folder = newFolder();
  const urls = [server.url, ...(process.env.DATABASE_URL ? [process.env.DATABASE_URL] : [])];
  const clusters = urls.map((url, place) => ({
    name: place === 0 ? `Postgres ${server.major}` : 'Postgres of DATABASE_URL',
    url,
    template: `meiping_test_${process.pid}`,
  }));
  const stop = async () => {
    for (const cluster of clusters) await dropCopies(cluster);
    await server.stop();
    removeFolder(folder);
  };
  try {
    // one after the other: PGlite holds the thread for seconds, and a connection would time out
    for (const cluster of clusters) await makeTemplate(cluster);
    provide('clusters', clusters);
    provide('image', await makeImage(folder));
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

async function makeTemplate(cluster: Cluster): Promise<void> {
  const server = await openPostgres(cluster.url);
  await server.exec(`create database ${cluster.template} template template0 encoding 'UTF8'`);
  await server.close();
  const database = await openPostgres(databaseOf(cluster, cluster.template));
  try {
    await buildDatabase(database);
  } finally {
    await database.close();
  }
}

async function makeImage(folder: string): Promise<string> {
  const database = await openPglite();
  await buildDatabase(database);
  const image = await (database.connection.driver as PGlite).dumpDataDir('none');
  await database.close();
  const file = join(folder, 'image.tar');
  writeFileSync(file, Buffer.from(await image.arrayBuffer()));
  return file;
}

/** Nothing stays behind on a server that is not ours to throw away. */
async function dropCopies(cluster: Cluster): Promise<void> {
  const server = await openPostgres(cluster.url);
  const copies = await server.query<{ datname: string }>(
    `select datname from pg_database where starts_with(datname, $1)`,
    [cluster.template],
  );
  for (const { datname } of copies) await server.exec(`drop database ${datname} with (force)`);
  await server.close();
}
