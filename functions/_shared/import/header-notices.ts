import type { BadRow } from './import-report.ts';
import type { Mapping } from './mapping.ts';
import { placesOf } from './read-row.ts';
import type { Table } from './read-table.ts';
import { repeatedText } from './repeated-headers.ts';
import { rowProblem } from './row-problem.ts';
import type { ImportKind } from './target-field.ts';

/**
 * What is to be told of a header before anything is written: each repeated name with its columns, once
 * for every field that reads one of them. Empty when every name is its column's own.
 *
 * @example // NPS stands over the third and the fourth column, and is mapped
 * // [{ line: 1, problems: [{ column: 'nps', code: 'header_repeated', value: '#3, #4: NPS' }] }]
 */
export function headerNotices(
  kind: ImportKind,
  mapping: Mapping,
  { columns, repeated, headerLine }: Pick<Table, 'columns' | 'repeated' | 'headerLine'>,
): BadRow[] {
  const read = [...placesOf(kind, mapping, columns)];
  const problems = repeated.flatMap((header) => {
    const fields = read.flatMap(([field, place]) =>
      header.columns.includes(place + 1) ? [field] : [],
    );
    const told = fields.length > 0 ? fields : [''];
    return told.map((field) => rowProblem(field, 'header_repeated', repeatedText(header)));
  });
  return problems.length > 0 ? [{ line: headerLine, problems }] : [];
}
