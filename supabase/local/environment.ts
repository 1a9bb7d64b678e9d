import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StackProblem } from './stack-problem.ts';

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

export interface StackEnvironment {
  host: string;
  port: number;
  dataFolder: string;
  databaseUrl: string | null;
  /** Overrides the day the demo data is made for. */
  today: string | null;
  seed: boolean;
  /** False takes dist/ as it is, built or not. */
  site: boolean;
}

/** What a person can set, checked. Loopback only unless HOST says otherwise. */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env): StackEnvironment {
  const folder = env.MEIPING_DATA || '.meiping';
  return {
    host: env.HOST || '127.0.0.1',
    port: readPort(env.PORT || '4321'),
    dataFolder: isAbsolute(folder) ? folder : join(projectRoot, folder),
    databaseUrl: env.DATABASE_URL || null,
    today: readToday(env.MEIPING_TODAY),
    seed: env.MEIPING_SEED !== '0',
    site: env.MEIPING_BUILD !== '0',
  };
}

function readPort(value: string): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
  if (!(port <= 65535)) throw StackProblem.of('badPort', { value });
  return port;
}

function readToday(value: string | undefined): string | null {
  if (!value) return null;
  const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
  // An impossible day such as 2026-02-30 rolls over instead of failing.
  if (!date || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== value) {
    throw StackProblem.of('badToday', { value });
  }
  return value;
}
