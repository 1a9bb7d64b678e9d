import { FileProblem } from './file-problem.ts';
import type { Table, TableRow } from './read-table.ts';
import { repeatedHeaders } from './repeated-headers.ts';
import { uniqueNames } from './unique-names.ts';

/** Rows that are all there already as a table: the first is the header; empty ones are left out. */
export function tableOf(rows: readonly TableRow[]): Table {
  const [header, ...rest] = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (!header) throw new FileProblem('file_empty');
  const headers = header.cells.map((cell) => cell.trim().replace(/\s+/gu, ' '));
  const names = headers.slice(0, headers.findLastIndex((name) => name !== '') + 1);
  if (rest.length === 0) throw new FileProblem('file_has_no_rows');
  // A workbook does not write the empty cells at the end of a row.
  const filled = rest.map(({ line, cells }) => ({
    line,
    cells:
      cells.length < names.length
        ? [...cells, ...Array(names.length - cells.length).fill('')]
        : cells,
  }));
  return {
    columns: uniqueNames(names),
    repeated: repeatedHeaders(names),
    headerLine: header.line,
    delimiter: null,
    rows: inBatches(filled),
  };
}

const rowsInBatch = 500;

export async function* inBatches(rows: readonly TableRow[]): AsyncGenerator<TableRow[]> {
  for (let from = 0; from < rows.length; from += rowsInBatch)
    yield rows.slice(from, from + rowsInBatch);
}
