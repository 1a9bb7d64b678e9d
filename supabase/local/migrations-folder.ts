import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StackProblem } from './stack-problem.ts';

export interface Migration {
  readonly version: string;
  readonly name: string;
  readonly file: string;
  /** With \n line ends, so that a checkout on Windows is the same text. */
  readonly text: string;
}

export const migrationsFolder = fileURLToPath(new URL('../migrations/', import.meta.url));

/** The migrations of a folder in their order. An absent folder has none. */
export async function readMigrations(folder = migrationsFolder): Promise<Migration[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const files = names.filter((name) => name.endsWith('.sql')).sort();
  const migrations = await Promise.all(files.map((file) => readMigration(folder, file)));
  const versions = new Set<string>();
  for (const { version, file } of migrations) {
    if (versions.has(version)) throw StackProblem.of('migrationNameInvalid', { file });
    versions.add(version);
  }
  return migrations;
}

async function readMigration(folder: string, file: string): Promise<Migration> {
  const [, version, name] = /^(\d+)_(.+)\.sql$/.exec(file) ?? [];
  if (version === undefined || name === undefined) {
    throw StackProblem.of('migrationNameInvalid', { file });
  }
  const text = await readFile(join(folder, file), 'utf8');
  return { version, name, file, text: text.replaceAll('\r\n', '\n') };
}
