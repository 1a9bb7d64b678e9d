import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockFolder } from './folder-lock.ts';
import { reasonOf, StackProblem } from './stack-problem.ts';

/** What the folder remembers besides the database. */
export interface FolderState {
  /** The day the demo data was made for. */
  today: string;
  /** Its own database, while its first start has not finished: what is in it is worth nothing. */
  unfinished: 'pglite' | null;
}

export interface DataFolder {
  readonly path: string;
  file(name: string): string;
  readState(): FolderState | null;
  writeState(state: FolderState): void;
  release(): void;
}

/** What we put into it, and all that a reset may delete: it could be somebody's home folder. */
export const ownEntries = [
  'database',
  'deno',
  'functions.log',
  'functions.log.1',
  'gateway.log',
  'gateway.log.1',
  'secrets.json',
  'state.json',
];

/** Create the folder if need be, readable by its owner only, and lock it for this process. */
export function openDataFolder(path: string): DataFolder {
  try {
    // One that was there already keeps the rights that somebody gave it.
    if (mkdirSync(path, { recursive: true }) !== undefined) chmodSync(path, 0o700);
    const release = lockFolder(path);
    const file = (name: string) => join(path, name);
    return {
      path,
      file,
      readState: () => readJson<FolderState>(file('state.json')),
      writeState: (state) => writeJson(file('state.json'), state),
      release,
    };
  } catch (error) {
    if (error instanceof StackProblem) throw error;
    throw StackProblem.of('folderUnwritable', {
      folder: path,
      reason: reasonOf(error),
    });
  }
}

/** Null when the file is absent; throws when it is no JSON. */
export function readJson<T>(file: string): T | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : null;
}

/** Whole or not at all: written beside the file and moved over it. */
export function writeJson(file: string, value: unknown): void {
  const fresh = `${file}.${process.pid}.new`;
  writeFileSync(fresh, `${JSON.stringify(value, null, 2)}\n`, {
    mode: 0o600,
    flush: true,
  });
  renameSync(fresh, file);
}
