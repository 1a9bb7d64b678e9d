import type { Database } from '../../../supabase/local/database.ts';
import { openPostgres } from '../../../supabase/local/migrate.ts';

/** A running Postgres and the database on it of which copies are made. */
export interface Cluster {
  name: string;
  url: string;
  template: string;
}

export function databaseOf({ url }: Cluster, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

let copies = 0;

/** A database of one's own: schema and world, and whatever the asker then commits to it. */
export async function copyTemplate(cluster: Cluster): Promise<Database> {
  copies += 1;
  const name = `${cluster.template}_${process.pid}_${copies}`;
  const server = await openPostgres(cluster.url);
  await server.exec(`create database ${name} template ${cluster.template}`);
  await server.close();
  return openPostgres(databaseOf(cluster, name));
}
