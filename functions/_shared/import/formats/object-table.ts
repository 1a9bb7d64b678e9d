import { FileProblem } from '../file-problem.ts';
import type { Table } from '../read-table.ts';
import { repeatedHeaders } from '../repeated-headers.ts';
import { inBatches } from '../table-of.ts';
import { uniqueNames } from '../unique-names.ts';

/**
 * Objects as a table: a column for each key that any of them has. A list of plain values is one cell
 * with semicolons between; what is nested deeper is left as JSON, for the row's reader to refuse.
 *
 * @throws {FileProblem} `file_json_broken` for something that is no object
 */
export function objectTable(items: readonly { line: number; value: unknown }[]): Table {
  const keys = new Set<string>();
  for (const { line, value } of items) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new FileProblem('file_json_broken', { line });
    }
    for (const key of Object.keys(value)) keys.add(key);
  }
  const columns = [...keys];
  if (items.length === 0 || columns.length === 0) throw new FileProblem('file_has_no_rows');
  const names = columns.map((key) => key.trim());
  const rows = items.map(({ line, value }) => ({
    line,
    cells: columns.map((key) => cellOf((value as Readonly<Record<string, unknown>>)[key])),
  }));
  return {
    columns: uniqueNames(names),
    repeated: repeatedHeaders(names),
    headerLine: items[0]?.line ?? 1,
    delimiter: null,
    // An object without anything in it is still a row, and a bad one.
    rows: inBatches(rows),
  };
}

/** A value as a cell has it. */
export function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value) && value.every(isPlain)) return value.map(cellOf).join(';');
  return isPlain(value) ? String(value) : JSON.stringify(value);
}

function isPlain(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
