import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';

/** Folders with public tables, first match wins; the last one is only there in some checkouts. */
const folders = [resolve(import.meta.dirname, '../../../shared/data')];

/** Look for tables in these folders before any other. */
export function lookForTablesIn(...first: string[]): void {
  folders.unshift(...first);
}

/** Whether a public table is at hand. */
export function hasTable(name: string): boolean {
  return folders.some((folder) => existsSync(resolve(folder, name)));
}

/**
 * The rows of a public CSV table, every cell as text.
 * @throws {RangeError} when the table is in none of the folders
 */
export function readTable(name: string): Record<string, string>[] {
  const folder = folders.find((candidate) => existsSync(resolve(candidate, name)));
  if (folder === undefined) throw new RangeError(`The table ${name} is not here.`);
  const text = readFileSync(resolve(folder, name), 'utf8');
  return parse(text, { columns: true, bom: true, relax_column_count: true });
}
