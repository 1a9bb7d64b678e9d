import { setImmediate } from 'node:timers/promises';
import type { DataFolder, FolderState } from './data-folder.ts';
import type { Database } from './database.ts';
import { createDemo, type Demo, isDemo, loadSeed, startPulse } from './demo.ts';
import { createGateway, type Gateway } from './gateway.ts';
import { sayBoth } from './messages.ts';
import { applyMigrations } from './migrate.ts';
import { openDatabase } from './open-database.ts';
import type { Progress } from './progress.ts';
import type { Secrets } from './secrets.ts';

export interface DataOptions {
  folder: DataFolder;
  secrets: Secrets;
  progress: Progress;
  databaseUrl: string | null;
  /** Null: the day of the first start. */
  today: string | null;
  seed: boolean;
  /** Ends a first start between two migrations, or in the middle of the demo data. */
  signal: AbortSignal;
  migrationsFolder: string;
}

export interface Data {
  database: Database;
  gateway: Gateway;
  demo: (() => Promise<Demo>) | null;
  pulse: { stop(): Promise<void> } | null;
}

/** Open, migrate, seed when there is nothing yet; only then the gateway, which reads the schema. */
export async function openData(options: DataOptions): Promise<Data> {
  const { folder, secrets, progress, databaseUrl, today, signal, migrationsFolder } = options;
  const state = folder.readState() ?? {
    today: today ?? dayInChina(),
    unfinished: null,
  };
  const onBeginAgain = () => progress.note(sayBoth('firstStartAgain'));
  const database = await progress.step('stepDatabase', () =>
    openDatabase({ folder, state, databaseUrl, onBeginAgain }),
  );
  try {
    await progress.step('stepMigrations', (report) =>
      applyMigrations(database, {
        folder: migrationsFolder,
        onProgress(done, total, file) {
          signal.throwIfAborted();
          report(done / total, file);
          return letOthersSpeak();
        },
      }),
    );
    const demo = options.seed ? await fill(database, state, options) : null;
    folder.writeState({ ...state, unfinished: null });
    const gateway = await createGateway(database, secrets, folder.file('gateway.log'));
    await gateway.refresh();
    const pulse = demo ? startPulse(database, await loadSeed()) : null;
    return { database, gateway, demo, pulse };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Demo data for a database that has no branches yet. Null when what is there is no demo. */
async function fill(
  database: Database,
  state: FolderState,
  { folder, progress, today, signal }: DataOptions,
): Promise<Data['demo']> {
  const seed = await loadSeed();
  if ((await database.query('select 1 from public.branches limit 1')).length === 0) {
    state.today = today ?? state.today;
    folder.writeState(state);
    await progress.step('stepSeed', (report) =>
      seed.seedDemo(database, {
        today: state.today,
        // All of it or none: what is thrown here undoes what was written.
        onProgress(share, month) {
          signal.throwIfAborted();
          report(share, month);
          return letOthersSpeak();
        },
      }),
    );
  }
  const isShown = await isDemo(database, seed);
  return isShown ? createDemo(database, seed, today ?? state.today) : null;
}

/** A database in this process keeps the thread: what the build and the functions have said is heard here. */
const letOthersSpeak = () => setImmediate<void>();

/** The demo chain is in China; its day is not always this machine's. */
function dayInChina(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
}
