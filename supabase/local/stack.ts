import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureSite, siteFolder } from './build-site.ts';
import { type DataFolder, openDataFolder } from './data-folder.ts';
import type { Database } from './database.ts';
import { projectRoot, type StackEnvironment } from './environment.ts';
import { type FunctionsProcess, startFunctions } from './functions-process.ts';
import type { ProxyTimeouts } from './functions-proxy.ts';
import { createLogFile } from './log-file.ts';
import { sayBoth } from './messages.ts';
import { migrationsFolder } from './migrations-folder.ts';
import { maskPassword } from './preflight.ts';
import { type Progress, silentProgress } from './progress.ts';
import { type Config, configOf, type Parts, route, type Traffic } from './routes.ts';
import { ensureSecrets, type Secrets } from './secrets.ts';
import { closeServer, listen, originOf } from './server.ts';
import { type Data, openData } from './stack-data.ts';

export interface StackOptions extends Partial<Omit<StackEnvironment, 'dataFolder'>> {
  dataFolder: string;
  progress?: Progress;
  /** Keeps what the functions print in their log file only. */
  quiet?: boolean;
  /** Ends a start that is under way. */
  signal?: AbortSignal;
  /** For tests: other code than the project's own, other patience. */
  migrationsFolder?: string;
  functionsFolder?: string;
  timeouts?: ProxyTimeouts;
  pingEveryMs?: number;
  pingTimeoutMs?: number;
}

export interface Stack {
  url: string;
  database: Database;
  secrets: Secrets;
  /** As /config.json said at the start. */
  config: Config;
  dataFolder: string;
  functions: FunctionsProcess;
  close(): Promise<void>;
}

/** What has been started so far, to be ended in one fixed order whatever the order it came in. */
interface Running {
  folder?: DataFolder;
  server?: Server;
  database?: Database;
  pulse?: Data['pulse'];
  functions?: FunctionsProcess;
  traffic: Traffic;
}

const patienceMs = 5_000;

/**
 * The whole stack in this process and one Deno process: one origin with the site, the gateway
 * and the functions. Throws a StackProblem for what a person can put right, with everything
 * that had been started ended again.
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const running: Running = { traffic: { functionCalls: 0, isStopping: false } };
  try {
    return await start(options, running);
  } catch (error) {
    await end(running);
    throw error;
  }
}

async function start(options: StackOptions, running: Running): Promise<Stack> {
  const { host = '127.0.0.1', port = 4321, progress = silentProgress } = options;
  if (options.databaseUrl) maskPassword(options.databaseUrl);
  const folder = openDataFolder(options.dataFolder);
  running.folder = folder;
  const secrets = ensureSecrets(folder.file('secrets.json'));

  let parts: Parts | null = null;
  const server = await listen(host, port, (incoming, outgoing) => {
    route(incoming, outgoing, origin, parts, running.traffic).catch(() => outgoing.destroy());
  });
  running.server = server;
  const origin = originOf(server, host);

  const [data, functions] = await allOrNone(options.signal, (signal) => [
    openData({
      folder,
      secrets,
      progress,
      databaseUrl: options.databaseUrl ?? null,
      today: options.today ?? null,
      seed: options.seed ?? true,
      signal,
      migrationsFolder: options.migrationsFolder ?? migrationsFolder,
    }).then((opened) => {
      running.database = opened.database;
      running.pulse = opened.pulse;
      return opened;
    }),
    progress.step('stepFunctions', async () => {
      running.functions = await startDeno(options, folder, secrets, origin);
      return running.functions;
    }),
    options.site === false
      ? null
      : progress.step('stepBuild', (report) => ensureSite((line) => report(null, line), signal)),
  ]);
  if (functions.port() === null) {
    progress.note(sayBoth('functionsNotStarted', { file: folder.file('functions.log') }));
  }
  const { publishableKey } = secrets;
  const { database, gateway, demo } = data;
  parts = {
    gateway,
    functions,
    siteFolder,
    publishableKey,
    demo,
    timeouts: options.timeouts,
  };
  return {
    url: origin,
    database,
    secrets,
    config: await configOf(parts, origin),
    dataFolder: folder.path,
    functions,
    close: () => end(running),
  };
}

/** Waits for all of them even when one has failed, so that nothing starts after the end. */
async function allOrNone<T extends readonly unknown[]>(
  outside: AbortSignal | undefined,
  begin: (signal: AbortSignal) => readonly [...{ [K in keyof T]: T[K] | Promise<T[K]> }],
): Promise<T> {
  const failed = new AbortController();
  const signal = AbortSignal.any([failed.signal, ...(outside ? [outside] : [])]);
  const all = begin(signal).map(async (one) => one);
  try {
    return (await Promise.all(all)) as unknown as T;
  } catch (error) {
    failed.abort();
    await Promise.allSettled(all);
    throw error;
  }
}

function startDeno(
  options: StackOptions,
  folder: DataFolder,
  secrets: Secrets,
  origin: string,
): Promise<FunctionsProcess> {
  const write = createLogFile(folder.file('functions.log'));
  return startFunctions({
    origin,
    secrets,
    folder: options.functionsFolder ?? `${projectRoot}functions`,
    cacheFolder: folder.file('deno'),
    log(line) {
      write(line);
      if (!options.quiet) process.stderr.write(`[functions] ${line}\n`);
    },
    pingEveryMs: options.pingEveryMs,
    pingTimeoutMs: options.pingTimeoutMs,
  });
}

/**
 * Requests first, for at most five seconds: functions under way still need the gateway, so the
 * server stays open for them. Then the functions' process, the database, and the lock.
 */
async function end(running: Running): Promise<void> {
  const { folder, server, database, pulse, functions, traffic } = running;
  const deadline = performance.now() + patienceMs;
  traffic.isStopping = true;
  while (traffic.functionCalls > 0 && performance.now() < deadline) await sleep(50);
  if (server) await closeServer(server, Math.max(0, deadline - performance.now()));
  await functions?.stop();
  await pulse?.stop();
  await database?.close();
  folder?.release();
}
