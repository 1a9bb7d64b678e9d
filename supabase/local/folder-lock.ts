import { execFileSync } from 'node:child_process';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StackProblem } from './stack-problem.ts';

interface Holder {
  pid: number;
  /** When that process started, as its system tells it: a number used again is not the holder. */
  startedAt: string;
}

export const lockName = 'lock';

/**
 * Claim a data folder for this process: two databases on one folder destroy it. A lock whose
 * process is gone (kill -9, power loss) is taken over. Returns what gives it back.
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, lockName);
  const mine = JSON.stringify({
    pid: process.pid,
    startedAt: startOf(process.pid),
  });
  for (let attempt = 0; attempt < 10; attempt += 1) {
    if (create(file, mine)) {
      return () => {
        if (read(file) === mine) rmSync(file, { force: true });
      };
    }
    const found = read(file);
    if (found === null) continue;
    const holder = parse(found);
    if (holder && isAlive(holder)) {
      throw StackProblem.of('folderInUse', { folder, pid: holder.pid });
    }
    takeAway(file, found);
  }
  throw StackProblem.of('folderInUse', { folder, pid: '?' });
}

/** The process that holds the folder, if it lives. */
export function holderOf(folder: string): number | null {
  const holder = parse(read(join(folder, lockName)) ?? '');
  return holder && isAlive(holder) ? holder.pid : null;
}

/** By a link, so that nobody ever sees the lock without its content. */
function create(file: string, text: string): boolean {
  const fresh = `${file}.new.${process.pid}`;
  writeFileSync(fresh, text, { mode: 0o600 });
  try {
    linkSync(fresh, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(fresh, { force: true });
  }
}

/** Moves a stale lock aside, and back when another process has put a fresh one in its place. */
function takeAway(file: string, stale: string): void {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
    if (read(aside) !== stale) linkSync(aside, file);
  } catch {
    // Somebody else was quicker; the next attempt sees whose it is now.
  }
  rmSync(aside, { force: true });
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function parse(text: string): Holder | null {
  try {
    const { pid, startedAt } = JSON.parse(text) as Partial<Holder>;
    return Number.isInteger(pid) && pid && startedAt !== undefined ? { pid, startedAt } : null;
  } catch {
    return null;
  }
}

function isAlive({ pid, startedAt }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return startOf(pid) === startedAt;
}

/** Empty where the system does not tell (Windows): there a living number counts as the holder. */
function startOf(pid: number): string {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
      // The name, in brackets, may hold spaces; the start is the 20th field after it.
      return `${boot} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
    }
    if (process.platform === 'win32') return '';
    return execFileSync('ps', ['-o', 'lstart=', '-p', `${pid}`], {
      encoding: 'utf8',
    }).trim();
  } catch {
    return '';
  }
}
