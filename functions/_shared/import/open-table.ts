import type { CsvParse } from './csv-parser.ts';
import { readJsonTable } from './formats/read-json-table.ts';
import { type ReadSheets, readWorkbook } from './formats/read-workbook.ts';
import { recogniseFormat } from './formats/recognise-format.ts';
import type { Mapping } from './mapping.ts';
import { readTable, type Table } from './read-table.ts';

interface Readers {
  readonly parse: CsvParse;
  /** Loaded when a workbook comes. */
  readonly loadWorkbooks: () => Promise<ReadSheets>;
}

/**
 * Open whatever file somebody brings as a table: CSV, a workbook, JSON, told apart by the first bytes.
 *
 * @throws {FileProblem} for a file that is none of them, here or while `rows` are read
 */
export async function openTable(
  source: AsyncIterable<Uint8Array>,
  { encoding, delimiter, sheet }: Pick<Mapping, 'encoding' | 'delimiter' | 'sheet'>,
  { parse, loadWorkbooks }: Readers,
): Promise<Table> {
  const pieces = source[Symbol.asyncIterator]();
  const begun = await pieces.next();
  const first = begun.done ? new Uint8Array() : begun.value;
  const bytes = chain(first, pieces);
  switch (recogniseFormat(first)) {
    case 'workbook':
      return readWorkbook(bytes, sheet, await loadWorkbooks());
    case 'json':
      return readJsonTable(bytes, encoding);
    default:
      return readTable(bytes, { encoding, delimiter, parse });
  }
}

/** Not a generator over `source`: ending early must not end a source that others drain. */
function chain(first: Uint8Array, pieces: AsyncIterator<Uint8Array>): AsyncIterable<Uint8Array> {
  let isFirst = true;
  return {
    [Symbol.asyncIterator]: () => ({
      async next() {
        if (!isFirst) return pieces.next();
        isFirst = false;
        return { done: false, value: first };
      },
    }),
  };
}
