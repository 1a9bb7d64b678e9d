import type { CsvParse } from '#shared/import/csv-parser.ts';
import { FileProblem } from '#shared/import/file-problem.ts';
import type { ReadSheets } from '#shared/import/formats/read-workbook.ts';
import type { Delimiter, Encoding, Mapping } from '#shared/import/mapping.ts';
import { openTable } from '#shared/import/open-table.ts';
import type { TableRow } from '#shared/import/read-table.ts';
import type { RepeatedHeader } from '#shared/import/repeated-headers.ts';

/** The beginning of a file, enough to show and to guess from. */
export interface Sample {
  readonly columns: readonly string[];
  readonly repeated: readonly RepeatedHeader[];
  readonly rows: readonly TableRow[];
  readonly encoding: Encoding;
  /** Null for what is not cut by one: a workbook, JSON. */
  readonly delimiter: Delimiter | null;
  readonly sheet: string | null;
}

export type ReadingChoice = Pick<Mapping, 'encoding' | 'delimiter' | 'sheet'>;

export const maxFileBytes = 200_000_000;
const sampleRows = 500;

/**
 * Read the header and the first rows in the browser, with the code that reads the whole file on
 * the server. The parser is loaded only now: most visits to the page choose no file.
 *
 * @throws {FileProblem} for a file that is no table
 */
export async function readSample(file: File, choice: ReadingChoice): Promise<Sample> {
  if (file.size > maxFileBytes) throw new FileProblem('file_too_large');
  const { parse } = await import('csv-parse/browser/esm');
  const table = await openTable(piecesOf(file), choice, {
    parse: parse as CsvParse,
    loadWorkbooks,
  });
  const rows: TableRow[] = [];
  for await (const batch of table.rows) {
    rows.push(...batch);
    if (rows.length >= sampleRows) break;
  }
  const { columns, repeated } = table;
  const { encoding, sheet } = choice;
  return { columns, repeated, encoding, sheet, delimiter: table.delimiter, rows };
}

async function loadWorkbooks(): Promise<ReadSheets> {
  const { default: readSheets } = await import('read-excel-file/universal');
  return readSheets as unknown as ReadSheets;
}

/** Not every browser can iterate a stream. */
async function* piecesOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    while (true) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
