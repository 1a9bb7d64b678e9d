import { guessDateOrder } from '../_shared/import/date-order.ts';
import { cellOf } from '../_shared/import/formats/object-table.ts';
import { guessColumns } from '../_shared/import/guess-columns.ts';
import { emptyMapping, type Mapping } from '../_shared/import/mapping.ts';
import type { TableRow } from '../_shared/import/read-table.ts';
import { fieldsOf } from '../_shared/import/target-field.ts';
import type { RecordKind } from '../_shared/records/record-kind.ts';

type ApiRow = Readonly<Record<string, unknown>>;

/**
 * Rows of an API call as a table by field. Each row is understood by its own keys, which may be field
 * names or any header that is known; keys that say nothing are told, not guessed at.
 */
export function apiTable(kind: RecordKind, rows: readonly ApiRow[]) {
  const fields = fieldsOf(kind);
  const ignored = new Set<string>();
  const shapes = new Map<string, ReturnType<typeof guessColumns>>();
  const shapeOf = (row: ApiRow) => {
    const keys = Object.keys(row);
    const signature = JSON.stringify(keys);
    const known = shapes.get(signature) ?? guessColumns(kind, keys);
    shapes.set(signature, known);
    const taken = new Set(Object.values(known));
    for (const key of keys) if (!taken.has(key)) ignored.add(key);
    return known;
  };
  const table = rows.map((row, place): TableRow => {
    const shape = shapeOf(row);
    return { line: place, cells: fields.map((field) => cellIn(row, shape[field])) };
  });
  const mapping: Mapping = {
    ...emptyMapping,
    columns: Object.fromEntries(fields.map((field) => [field, field])),
    dateOrder: guessDateOrder(table.flatMap(({ cells }) => cells)),
  };
  return { columns: fields, mapping, rows: table, ignored: [...ignored] };
}

/** The unit that a key names goes with its number: the key itself is left behind. */
function cellIn(row: ApiRow, key: string | undefined): string {
  if (key === undefined) return '';
  const cell = cellOf(row[key]);
  return /万/.test(key) && /^[\d,.]+$/.test(cell) ? `${cell}万` : cell;
}
