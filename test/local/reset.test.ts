import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDataFolder } from '../../supabase/local/data-folder.ts';
import { openPostgres } from '../../supabase/local/migrate.ts';
import { ensureSecrets } from '../../supabase/local/secrets.ts';
import { startRealPostgres } from './real-postgres.ts';
import { runAtTerminal, runScript } from './run-script.ts';
import { eventually, newFolder, removeFolder, startSmallStack } from './scratch.ts';

let parent: string;
let folder: string;
beforeEach(() => {
  parent = newFolder();
  folder = join(parent, 'data');
  mkdirSync(folder);
  ensureSecrets(join(folder, 'secrets.json'));
});
afterEach(() => removeFolder(parent));

const reset = (...parameters: string[]) =>
  runScript('reset.mjs', { MEIPING_DATA: folder }, ...parameters).ended;

it('does not delete without having asked, and says how to confirm', async () => {
  const { code, text } = await reset();
  expect(code).toBe(1);
  expect(text).toContain('npm run reset -- --yes');
  expect(existsSync(folder)).toBe(true);
});

describe('at a terminal', () => {
  /** Waits for the question, and what it says will be deleted. */
  async function asked() {
    const { child, said, ended } = runAtTerminal('reset.mjs', { MEIPING_DATA: folder });
    const isAsked = () => said.text.endsWith('[y/N] ') || child.exitCode !== null;
    expect(await eventually(isAsked, 20_000)).toBe(true);
    expect(said.text).toContain(`将永久删除：${folder}`);
    expect(said.text).toContain(`This deletes for good: ${folder}`);
    expect(existsSync(join(folder, 'secrets.json'))).toBe(true);
    return { keys: child.stdin!, ended };
  }

  it.each(['y', ' YES '])('asks first, and %j deletes', async (answer) => {
    const { keys, ended } = await asked();
    keys.write(`${answer}\n`);
    expect(await ended).toMatchObject({ code: 0, text: expect.stringContaining('Deleted.') });
    expect(existsSync(folder)).toBe(false);
  });

  it.each(['N', '', 'yep', '是'])('keeps everything on %j', async (answer) => {
    const { keys, ended } = await asked();
    keys.write(`${answer}\n`);
    expect(await ended).toMatchObject({ code: 0, text: expect.stringContaining('未作任何改动') });
    expect(existsSync(join(folder, 'secrets.json'))).toBe(true);
  });

  it('keeps everything, and says so, when the terminal is closed', async () => {
    const { keys, ended } = await asked();
    keys.end();
    expect(await ended).toMatchObject({ code: 0, text: expect.stringContaining('未作任何改动') });
    expect(existsSync(join(folder, 'secrets.json'))).toBe(true);
  });

  it('does not even ask while the stack is running', async () => {
    const held = openDataFolder(folder);
    const { child, ended } = runAtTerminal('reset.mjs', { MEIPING_DATA: folder });
    child.stdin?.end('y\n');
    const { code, text } = await ended;
    expect(code).toBe(1);
    expect(text).toContain(`pid ${process.pid}`);
    expect(text).not.toContain('[y/N]');
    held.release();
  });

  it('keeps what a stack has begun to use while the question stood', async () => {
    const { keys, ended } = await asked();
    const held = openDataFolder(folder);
    keys.write('y\n');
    expect(await ended).toMatchObject({
      code: 1,
      text: expect.stringContaining(`pid ${process.pid}`),
    });
    held.release();
    expect(existsSync(join(folder, 'secrets.json'))).toBe(true);
  });
});

it('deletes the data folder and nothing beside it', async () => {
  writeFileSync(join(parent, 'beside'), '');
  expect((await reset('--yes')).code).toBe(0);
  expect(existsSync(folder)).toBe(false);
  expect(existsSync(join(parent, 'beside'))).toBe(true);
});

it('keeps what somebody else put into the data folder', async () => {
  writeFileSync(join(folder, 'letter.txt'), '');
  expect((await reset('--yes')).code).toBe(0);
  expect(readdirSync(folder)).toEqual(['letter.txt']);
});

it('refuses while the stack is running', async () => {
  const held = openDataFolder(folder);
  const { code, text } = await reset('--yes');
  expect(code).toBe(1);
  expect(text).toContain(`pid ${process.pid}`);
  held.release();
  expect(existsSync(folder)).toBe(true);
});

it('leaves a folder alone that is not one of ours', async () => {
  folder = join(parent, 'photos');
  mkdirSync(folder);
  writeFileSync(join(folder, 'photo.jpg'), '');
  const { code, text } = await reset('--yes');
  expect(code).toBe(1);
  expect(text).toContain('left alone');
  expect(existsSync(join(folder, 'photo.jpg'))).toBe(true);
});

it('says so when there is nothing', async () => {
  folder = join(parent, 'absent');
  expect(await reset('--yes')).toMatchObject({ code: 0, text: expect.stringContaining('no data') });
});

it('empties a Postgres of our schemas, and the next start works', { timeout: 90_000 }, async () => {
  const server = await startRealPostgres();
  try {
    const options = { dataFolder: folder, databaseUrl: server.url };
    await (await startSmallStack(options)).close();
    const env = { MEIPING_DATA: folder, DATABASE_URL: server.url };
    const asked = await runScript('reset.mjs', env).ended;
    expect(asked.code).toBe(1);
    const done = await runScript('reset.mjs', env, '--yes').ended;
    expect(done).toMatchObject({ code: 0 });
    expect(done.text).not.toContain('test-password');
    const database = await openPostgres(server.url);
    const left = await database.query(
      `select nspname from pg_namespace
       where nspname in ('auth', 'private', 'supabase_migrations') or nspname = 'public' and
         exists (select from pg_class where relnamespace = pg_namespace.oid)`,
    );
    await database.close();
    expect(left).toEqual([]);
    const again = await startSmallStack(options);
    expect(await again.database.query('select 1 from public.notes')).toEqual([]);
    await again.close();
  } finally {
    await server.stop();
  }
});
