import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, expect, it } from 'vitest';
import { eventually, fixtures, newFolder, removeFolder, startSmallStack } from './scratch.ts';

const dataFolder = newFolder();
afterAll(() => removeFolder(dataFolder));

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Lets a stack write and kills it in the middle; returns what it had acknowledged. */
async function writeAndKill() {
  const code = [`${fixtures}migrations`, `${fixtures}functions`];
  const child = spawn(process.execPath, [`${fixtures}write-until-killed.ts`, dataFolder, ...code]);
  const notes: string[] = [];
  let denoPid = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('deno ')) denoPid = Number(line.slice(5));
    else if (notes.push(line) === 40) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return { notes, denoPid };
}

it('keeps what was acknowledged through kill -9, twice, and Deno ends by itself', async () => {
  for (const _ of ['first', 'second']) {
    const { notes, denoPid } = await writeAndKill();
    expect(notes.length).toBeGreaterThanOrEqual(40);
    expect(await eventually(() => !isAlive(denoPid), 5_000)).toBe(true);
    const stack = await startSmallStack({ dataFolder });
    const rows = await stack.database.query<{ body: string }>('select body from public.notes');
    const kept = rows.map(({ body }) => body);
    expect(notes.filter((note) => !kept.includes(note))).toEqual([]);
    expect(new Set(kept).size).toBe(kept.length);
    await stack.close();
  }
}, 180_000);

it('begins again when the first start was killed, since nobody has used that database', async () => {
  const folder = newFolder();
  mkdirSync(join(folder, 'database'));
  writeFileSync(join(folder, 'database/PG_VERSION'), 'half a database');
  const state = { today: '2026-11-23', unfinished: 'pglite' };
  writeFileSync(join(folder, 'state.json'), JSON.stringify(state));
  const stack = await startSmallStack({ dataFolder: folder });
  expect(await stack.database.query('select 1 from public.notes')).toEqual([]);
  expect(JSON.parse(readFileSync(join(folder, 'state.json'), 'utf8'))).toMatchObject({
    unfinished: null,
  });
  await stack.close();
  removeFolder(folder);
}, 120_000);

it('never throws a database away whose first start had finished', async () => {
  const folder = newFolder();
  mkdirSync(join(folder, 'database'));
  writeFileSync(join(folder, 'database/PG_VERSION'), 'damaged');
  await expect(startSmallStack({ dataFolder: folder })).rejects.toThrow('Cannot open the database');
  expect(readFileSync(join(folder, 'database/PG_VERSION'), 'utf8')).toBe('damaged');
  removeFolder(folder);
}, 120_000);
