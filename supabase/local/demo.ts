import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Database } from './database.ts';
import { StackProblem } from './stack-problem.ts';

export interface DemoSignIn {
  email: string;
  password: string;
  name: string;
  nameEn: string;
  appRole: 'hq' | 'lead' | 'manager' | 'employee';
  branch: string | null;
  branchEn: string | null;
}

export interface DemoHandles {
  pairingCode: string | null;
  visitCodes: { code: string; branch: string; people: string[] }[];
}

/** What /config.json says of the demo. */
export interface Demo extends DemoHandles {
  today: string;
  signIns: readonly DemoSignIn[];
}

/** What supabase/seed/seed.ts exports. */
export interface SeedModule {
  demoSignIns: readonly DemoSignIn[];
  seedDemo(
    database: Database,
    options: {
      today: string;
      onProgress?: (share: number, detail?: string) => void | Promise<void>;
    },
  ): Promise<unknown>;
  /** Makes a fresh pairing code and visit codes; both run out or are used up. */
  demoHandles?(database: Database): Promise<DemoHandles>;
  /** Lets the demo's tablets speak, which have no device behind them. */
  demoPulse?(database: Database): Promise<void>;
}

const seedFile = new URL('../seed/seed.ts', import.meta.url);

export async function loadSeed(): Promise<SeedModule> {
  if (!existsSync(fileURLToPath(seedFile))) throw StackProblem.of('seedAbsent');
  return (await import(seedFile.href)) as SeedModule;
}

/** A demo is what has the demo's accounts, whoever put them there and whenever. */
export async function isDemo(database: Database, seed: SeedModule): Promise<boolean> {
  const first = seed.demoSignIns[0];
  if (!first) return false;
  const isThere = 'select 1 from auth.users where email = $1';
  return (await database.query(isThere, [first.email])).length > 0;
}

const pulseEveryMs = 60_000;

/** Ends with `stop`, which waits for a beat that is under way. */
export function startPulse(database: Database, seed: SeedModule): { stop(): Promise<void> } {
  let beat: Promise<unknown> = Promise.resolve();
  const beatNow = () => {
    beat = seed.demoPulse?.(database).catch(() => {}) ?? beat;
  };
  beatNow();
  const timer = setInterval(beatNow, pulseEveryMs).unref();
  return {
    async stop() {
      clearInterval(timer);
      await beat;
    },
  };
}

/** A code that was just used is not shown for long; each tablet asks once a minute. */
const handlesLastMs = 10_000;

/** The demo part of /config.json. Codes that are still good stay the same. */
export function createDemo(
  database: Database,
  seed: SeedModule,
  today: string,
): () => Promise<Demo> {
  let handles: DemoHandles = { pairingCode: null, visitCodes: [] };
  let madeAt = Number.NEGATIVE_INFINITY;
  return async () => {
    if (seed.demoHandles && performance.now() - madeAt > handlesLastMs) {
      madeAt = performance.now();
      handles = await seed.demoHandles(database);
    }
    return { today, signIns: seed.demoSignIns, ...handles };
  };
}
