import { FileProblem } from './file-problem.ts';
import type { Mapping } from './mapping.ts';
import { type ResponseContent, readResponse } from './read-response.ts';
import type { TableRow } from './read-table.ts';
import { readTotals, type TotalsContent } from './read-totals.ts';
import { RowCells } from './row-cells.ts';
import { type RowProblem, rowProblem } from './row-problem.ts';
import { fieldsOf, type ImportKind, type TargetField } from './target-field.ts';

/** A row as `stage_import_rows` takes it: either content, or what is wrong. */
export interface StagedRow {
  readonly line: number;
  readonly content: ResponseContent | TotalsContent | null;
  readonly problems: readonly RowProblem[];
}

/**
 * Make the reader for one file: which cell is which field is looked up once.
 *
 * @param lastDay the last day that may be written; the clock is the caller's
 * @throws {FileProblem} `file_column_missing` when the mapping names a column the file has not
 */
export function rowReader(
  kind: ImportKind,
  mapping: Mapping,
  columns: readonly string[],
  lastDay: string,
): (row: TableRow) => StagedRow {
  const places = placesOf(kind, mapping, columns);
  const context = { ...mapping, lastDay };
  const isLong = places.has('measure') || mapping.constants.measure !== undefined;

  return ({ line, cells }) => {
    const shape = shapeProblem(cells, columns.length);
    if (shape) return { line, content: null, problems: [shape] };
    const row = new RowCells((field) => {
      const place = places.get(field);
      return (place === undefined ? mapping.constants[field] : cells[place]) ?? '';
    });
    const content =
      kind === 'responses' ? readResponse(row, context) : readTotals(row, context, isLong);
    return { line, content, problems: row.problems };
  };
}

/** In which cell each mapped field stands. */
export function placesOf(
  kind: ImportKind,
  mapping: Pick<Mapping, 'columns'>,
  columns: readonly string[],
): ReadonlyMap<TargetField, number> {
  const places = new Map<TargetField, number>();
  for (const field of fieldsOf(kind)) {
    const column = mapping.columns[field];
    if (column === undefined) continue;
    const place = columns.indexOf(column);
    if (place < 0) throw new FileProblem('file_column_missing', { column });
    places.set(field, place);
  }
  return places;
}

/** Empty cells beyond the header are a habit of spreadsheets; anything else is a torn row. */
export function shapeProblem(cells: readonly string[], width: number): RowProblem | null {
  if (cells.length < width) return rowProblem('', 'row_too_short', String(cells.length));
  const isOverfull = cells.slice(width).some((cell) => cell.trim() !== '');
  return isOverfull ? rowProblem('', 'row_too_long', String(cells.length)) : null;
}
