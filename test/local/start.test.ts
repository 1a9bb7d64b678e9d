import { createServer } from 'node:http';
import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { whyNodeCannotRun } from '../../supabase/local/check-node.mjs';
import { openDataFolder } from '../../supabase/local/data-folder.ts';
import { readEnvironment } from '../../supabase/local/environment.ts';
import { maskPassword } from '../../supabase/local/preflight.ts';
import { startRealPostgres } from './real-postgres.ts';
import { runScript } from './run-script.ts';
import { eventually, freePort, newFolder, removeFolder } from './scratch.ts';

let folder: string;
beforeEach(() => {
  folder = newFolder();
});
afterEach(() => removeFolder(folder));

/** Without site and demo data, which have tests of their own. */
const small = () => ({ MEIPING_DATA: folder, MEIPING_SEED: '0', MEIPING_BUILD: '0' });
const chinese = /[\u4e00-\u9fff]/;
const stackTrace = /^\s+at /m;

async function refusal(env: NodeJS.ProcessEnv) {
  const { code, text } = await runScript('start.mjs', { ...small(), ...env }).ended;
  expect(code).toBe(1);
  expect(text).toMatch(chinese);
  expect(text).not.toMatch(stackTrace);
  return text;
}

describe('npm start says what is wrong', { timeout: 60_000 }, () => {
  it('when the port is taken: which, and how to choose another', async () => {
    const other = createServer();
    const port = await freePort();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    const text = await refusal({ PORT: `${port}` });
    expect(text).toContain(`Port ${port} is already in use. Choose another one: PORT=`);
    other.close();
    // What it had begun is ended: the folder is free.
    openDataFolder(folder).release();
  });

  it('when another process uses the data folder: which one', async () => {
    const held = openDataFolder(folder);
    expect(await refusal({ PORT: '0' })).toContain(
      `in use by another process (pid ${process.pid})`,
    );
    held.release();
  });

  it('when the database cannot be reached, without its password', async () => {
    const port = await freePort();
    const text = await refusal({
      PORT: '0',
      DATABASE_URL: `postgres://mei:s3cret@127.0.0.1:${port}/meiping`,
    });
    expect(text).toContain(
      `Cannot reach the database postgres://mei:***@127.0.0.1:${port}/meiping`,
    );
    expect(text).not.toContain('s3cret');
  });

  it.each([
    [{ DATABASE_URL: 'mysql://mei:s3cret@localhost/x' }, 'DATABASE_URL is not a valid address'],
    [{ PORT: '80x' }, 'PORT must be a whole number'],
    [{ PORT: '65536' }, 'PORT must be a whole number'],
    [{ MEIPING_TODAY: '2026-02-30' }, 'MEIPING_TODAY must be a date'],
  ])('when a setting makes no sense: %j', async (env, sentence) => {
    const text = await refusal(env);
    expect(text).toContain(sentence);
    expect(text).not.toContain('s3cret');
  });
});

it.each(['PGlite', 'Postgres'])(
  'can be stopped in the middle of its first start, on %s',
  {
    timeout: 150_000,
  },
  async (kind) => {
    const server = kind === 'Postgres' ? await startRealPostgres() : null;
    const env = { ...small(), MEIPING_SEED: '1', PORT: '0', DATABASE_URL: server?.url };
    const { child, said, ended } = runScript('start.mjs', env);
    const isFilling = () => said.text.includes('25 %') || child.exitCode !== null;
    expect(await eventually(isFilling, 140_000)).toBe(true);
    child.kill('SIGINT');
    const { code, text } = await ended;
    expect(code).toBe(130);
    expect(text).toContain('Stopped.');
    expect(text).not.toContain('ready in');
    expect(text).not.toMatch(stackTrace);
    openDataFolder(folder).release();
    if (!server) return;
    // Nothing half-written, and nothing that a second start would stumble over.
    const sql = postgres(server.url, { max: 1, onnotice: () => {} });
    expect(await sql`select count(*)::integer as branches from public.branches`).toEqual([
      { branches: 0 },
    ]);
    await sql.end();
    const again = runScript('start.mjs', { ...env, MEIPING_SEED: '0', HOST: '0.0.0.0' });
    const isReady = () =>
      again.said.text.includes('other devices') || again.child.exitCode !== null;
    expect(await eventually(isReady, 140_000)).toBe(true);
    expect(again.said.text).toContain('ready in');
    expect(again.said.text).toContain('other devices on the network can reach this');
    again.child.kill('SIGTERM');
    expect((await again.ended).code).toBe(0);
    await server.stop();
  },
);

it('asks for Node 22.18 and for npm ci, in both languages', () => {
  expect(whyNodeCannotRun('20.20.2', true)).toMatch(/[\u4e00-\u9fff].*\n.*22\.18 or newer/s);
  expect(whyNodeCannotRun('22.17.9', true)).toContain('too old');
  for (const version of ['20.20.2', '24.1.0']) {
    expect(whyNodeCannotRun(version, false)).toContain('First run: npm ci');
  }
  expect(whyNodeCannotRun('22.18.0', true)).toBeNull();
});

it('listens on this machine only unless told otherwise', () => {
  expect(readEnvironment({})).toMatchObject({ host: '127.0.0.1', port: 4321, seed: true });
});

it('masks passwords of every kind', () => {
  expect(maskPassword('postgres://u:p%40ss@h:1/d?sslmode=require')).toBe('postgres://u:***@h:1/d');
  expect(maskPassword('postgresql://h/d')).toBe('postgresql://h/d');
});

it('starts, says where everything is, and stops cleanly when told to', {
  timeout: 150_000,
}, async () => {
  const { child, said, ended } = runScript('start.mjs', { ...small(), PORT: '0' });
  const isReady = () => said.text.includes('npm run reset') || child.exitCode !== null;
  expect(await eventually(isReady, 140_000)).toBe(true);
  expect(said.text).toMatch(/ready in \d+\.\d s/);
  expect(said.text).toContain(folder);
  const [url = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(said.text) ?? [];
  expect((await fetch(`${url}/config.json`)).status).toBe(200);
  child.kill('SIGTERM');
  expect((await ended).code).toBe(0);
  openDataFolder(folder).release();
});
