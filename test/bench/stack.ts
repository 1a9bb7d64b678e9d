import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spreadOf } from './measure.ts';

const restarts = 5;

/** `npm start` from nothing (migrate and seed; the site is built), and again on what it left. */
export async function benchStack() {
  const dataFolder = mkdtempSync(join(tmpdir(), 'meiping-bench-'));
  try {
    await start(dataFolder); // builds the site, so that the first start below does not
    rmSync(dataFolder, { recursive: true });
    const firstStart = await start(dataFolder);
    const again: number[] = [];
    for (let i = 0; i < restarts; i++) again.push(await start(dataFolder));
    return {
      unit: 's until the stack answers',
      firstStart,
      restart: spreadOf(again),
    };
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** Seconds from the command to its own `ready` line; stops it again. */
async function start(dataFolder: string): Promise<number> {
  const began = performance.now();
  const child = spawn('node', ['supabase/local/start.mjs'], {
    env: { ...process.env, PORT: '0', MEIPING_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await readyUrl(child);
  const answer = await fetch(new URL('/config.json', url));
  if (!answer.ok) throw new Error(`the stack answered ${answer.status}`);
  const seconds = (performance.now() - began) / 1_000;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
  return Number(seconds.toFixed(2));
}

function readyUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0];
      if (url !== undefined) resolve(url);
    });
    child.once('exit', (code) => reject(new Error(`the stack ended with ${code}: ${text}`)));
  });
}
