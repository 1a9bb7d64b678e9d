import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { readJson, writeJson } from './data-folder.ts';
import { projectRoot } from './environment.ts';
import { StackProblem } from './stack-problem.ts';

export const siteFolder = join(projectRoot, 'dist');

const sources = [
  'site',
  'kiosk',
  'functions/_shared',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/**
 * The stamp says of which sources `dist/` was made. It describes dist/, not the data, so it does
 * not live in the data folder: several data folders share one build.
 */
export const stampFile = join(projectRoot, 'node_modules/.cache/meiping/build.json');

/** Build the site unless dist/ was made of exactly these sources. */
export async function ensureSite(
  report: (line: string) => void,
  signal: AbortSignal,
): Promise<'built' | 'fresh'> {
  const hash = await hashOf(sources);
  if (isMadeOf(hash)) return 'fresh';
  // Built beside and moved: a failed or interrupted build leaves the site that was there.
  const fresh = join(projectRoot, `node_modules/.cache/meiping/dist-${process.pid}`);
  await rm(fresh, { recursive: true, force: true });
  try {
    await runAstro(fresh, report, signal);
    // Another start has built the same meanwhile, and serves it.
    if (isMadeOf(hash)) return 'fresh';
    await rm(siteFolder, { recursive: true, force: true });
    await rename(fresh, siteFolder);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  await mkdir(dirname(stampFile), { recursive: true });
  writeJson(stampFile, { hash });
  return 'built';
}

function isMadeOf(hash: string): boolean {
  return existsSync(join(siteFolder, 'index.html')) && readStamp() === hash;
}

function readStamp(): string | null {
  try {
    return readJson<{ hash: string }>(stampFile)?.hash ?? null;
  } catch {
    return null;
  }
}

async function hashOf(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of await filesIn(path)) {
      hash
        .update(`${file}\0`)
        .update(await readFile(join(projectRoot, file)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

async function filesIn(path: string): Promise<string[]> {
  const entries = await readdir(join(projectRoot, path), {
    recursive: true,
    withFileTypes: true,
  }).catch((error: NodeJS.ErrnoException) => (error.code === 'ENOTDIR' ? null : []));
  if (entries === null) return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(projectRoot.length))
    .sort();
}

async function runAstro(
  outFolder: string,
  report: (line: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const folder = join(projectRoot, 'node_modules/astro');
  const { bin } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    bin: string | { astro: string };
  };
  const program = join(folder, typeof bin === 'string' ? bin : bin.astro);
  const child = spawn(process.execPath, [program, 'build', '--outDir', outFolder], {
    cwd: projectRoot,
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
    signal,
  });
  const said: string[] = [];
  for (const output of [child.stdout, child.stderr]) {
    createInterface({ input: output }).on('line', (line) => {
      said.push(line);
      if (line.trim()) report(line.trim());
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw StackProblem.of('buildFailed', { log: said.slice(-30).join('\n') });
}
