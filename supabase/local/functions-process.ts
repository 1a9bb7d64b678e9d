/// <reference lib="es2024.promise" />
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { denoBinary } from './deno-binary.ts';
import { projectRoot } from './environment.ts';
import { isAnswering } from './functions-health.ts';
import type { Log } from './log-file.ts';
import type { Secrets } from './secrets.ts';

export interface FunctionsOptions {
  origin: string;
  secrets: Secrets;
  /** Where `<verb-noun>/index.ts` are. */
  folder: string;
  /** For Deno's compile cache. */
  cacheFolder: string;
  log: Log;
  pingEveryMs?: number | undefined;
  pingTimeoutMs?: number | undefined;
}

export interface FunctionsProcess {
  /** Null while it is starting or was killed. */
  port(): number | null;
  pid(): number | null;
  stop(): Promise<void>;
}

const firstBackoffMs = 250;
const maxBackoffMs = 10_000;
const startTimeoutMs = 30_000;

/**
 * Keep one Deno process with all edge functions alive: it is asked every two seconds whether it
 * answers, killed (that process only) when it does not, and started again, later each time it
 * fails at once. Resolves when it answers or has failed to for the first time.
 */
export async function startFunctions(options: FunctionsOptions): Promise<FunctionsProcess> {
  const { log, pingEveryMs = 2_000, pingTimeoutMs = 5_000 } = options;
  const stopping = new AbortController();
  const firstTry = Promise.withResolvers<void>();
  let child: ChildProcess | null = null;
  let port: number | null = null;

  async function supervise(): Promise<void> {
    let backoffMs = firstBackoffMs;
    while (!stopping.signal.aborted) {
      const startedAt = Date.now();
      await runOnce().catch((error: unknown) => log(`could not be started: ${String(error)}`));
      port = null;
      firstTry.resolve();
      if (stopping.signal.aborted) return;
      backoffMs = Date.now() - startedAt > 30_000 ? firstBackoffMs : backoffMs * 2;
      await pause(Math.min(backoffMs, maxBackoffMs));
    }
  }

  /** From start to end of one process. */
  async function runOnce(): Promise<void> {
    const itsPort = await freePort();
    const running = launch(options, itsPort);
    child = running;
    const exited = once(running, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
    let hasExited = false;
    const noteExit = () => {
      hasExited = true;
    };
    exited.then(noteExit, noteExit);
    const deadline = Date.now() + startTimeoutMs;
    while (!hasExited && !stopping.signal.aborted) {
      const timeout = port === null ? 1_000 : pingTimeoutMs;
      if (await isAnswering(itsPort, timeout)) {
        port = itsPort;
        firstTry.resolve();
        await Promise.race([pause(pingEveryMs), exited]);
      } else if (port !== null || Date.now() > deadline) {
        if (hasExited || stopping.signal.aborted) break;
        log(`does not answer; killing process ${running.pid} and starting another`);
        port = null;
        running.kill('SIGKILL');
        break;
      } else {
        await Promise.race([pause(30), exited]);
      }
    }
    const [code, signal] = await exited;
    child = null;
    if (!stopping.signal.aborted) log(`ended (${signal ?? `exit code ${code}`})`);
  }

  async function pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: stopping.signal }).catch(() => {});
  }

  const supervision = supervise();
  await firstTry.promise;
  return {
    port: () => port,
    pid: () => child?.pid ?? null,
    async stop() {
      stopping.abort();
      port = null;
      // The end of its input ends it; an endless loop does not hold that up, but make sure.
      child?.stdin?.end();
      const patience = setTimeout(() => child?.kill('SIGKILL'), 2_000);
      await supervision;
      clearTimeout(patience);
    },
  };
}

function launch(options: FunctionsOptions, port: number): ChildProcess {
  const { folder, cacheFolder, log } = options;
  mkdirSync(cacheFolder, { recursive: true });
  const server = join(projectRoot, 'supabase/local/functions-server.ts');
  const child = spawn(denoBinary(), [...argumentsFor(options, port), server, `${port}`, folder], {
    cwd: projectRoot,
    env: environmentFor(options),
    stdio: ['pipe', 'pipe', 'pipe'],
    // A group of its own: Ctrl-C in the terminal is ours to handle, after the requests in flight.
    detached: true,
    windowsHide: true,
  });
  child.on('error', (error) => log(error.message));
  child.stdin?.on('error', () => {});
  for (const output of [child.stdout, child.stderr]) {
    if (output) createInterface({ input: output }).on('line', log);
  }
  return child;
}

/** As little as works: the stack's own address, the project's code, the variables named below. */
function argumentsFor(options: FunctionsOptions, port: number): string[] {
  const code = [
    options.folder,
    ...['node_modules', 'supabase/local', 'package.json'].map((name) => join(projectRoot, name)),
  ];
  return [
    'run',
    '--no-prompt',
    '--no-remote',
    '--cached-only',
    '--no-lock',
    // Without it `request.signal` also aborts after an answer that was delivered whole.
    '--unstable-no-legacy-abort',
    `--allow-net=127.0.0.1:${port},${new URL(options.origin).host}`,
    `--allow-env=${Object.keys(variablesFor(options)).join(',')},NODE_ENV`,
    `--allow-read=${code.join(',')}`,
  ];
}

function variablesFor({ origin, secrets }: FunctionsOptions): Record<string, string> {
  return {
    SUPABASE_URL: origin,
    SUPABASE_PUBLISHABLE_KEY: secrets.publishableKey,
    SUPABASE_SECRET_KEY: secrets.secretKey,
    // The names the hosted runtime knows the same keys by.
    SUPABASE_ANON_KEY: secrets.publishableKey,
    SUPABASE_SERVICE_ROLE_KEY: secrets.secretKey,
    SEALING_KEYS: JSON.stringify(secrets.sealingKeys),
  };
}

function environmentFor(options: FunctionsOptions): NodeJS.ProcessEnv {
  return {
    ...variablesFor(options),
    DENO_DIR: options.cacheFolder,
    DENO_NO_UPDATE_CHECK: '1',
    NO_COLOR: '1',
    NODE_ENV: 'production',
    ...(process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {}),
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
