import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { siteFolder } from '../../supabase/local/build-site.ts';
import { compareInTurns } from './measure.ts';

const rounds = Number(process.env.STACK_ROUNDS ?? 5);

/** `npm start` from nothing (build, migrate, seed), and again on what it left. */
export async function benchStack() {
  const dataFolder = mkdtempSync(join(tmpdir(), 'meiping-bench-'));
  try {
    const starts = await compareInTurns(rounds, {
      firstStart: () => {
        rmSync(dataFolder, { recursive: true });
        rmSync(siteFolder, { recursive: true, force: true });
        return start(dataFolder);
      },
      restart: () => start(dataFolder),
    });
    return {
      unit: 's until the stack answers; ratio to the first start before it',
      rounds,
      ...starts,
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
