import { parse as parseOnServer } from 'csv-parse';
import { parse as parseInBrowser } from 'csv-parse/browser/esm';
import type { CsvParse } from '#shared/import/csv-parser.ts';
import type { Delimiter, Encoding } from '#shared/import/mapping.ts';
import { readTable, type TableRow } from '#shared/import/read-table.ts';

/** The two builds of the parser that the product runs on. */
export const builds: readonly (readonly [string, CsvParse])[] = [
  ['the server’s build', parseOnServer as CsvParse],
  ['the browser’s build', parseInBrowser as CsvParse],
];

interface Options {
  encoding?: Encoding;
  delimiter?: Delimiter | null;
  /** Bytes in a piece. */
  piece?: number;
  parse?: CsvParse;
}

/** A whole table at once. */
export async function tableOf(source: string | Uint8Array, options: Options = {}) {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  const { encoding = 'auto', delimiter = null, parse = parseOnServer as CsvParse } = options;
  const table = await readTable(pieces(bytes, options.piece ?? 65_536), {
    encoding,
    delimiter,
    parse,
  });
  const rows: TableRow[] = [];
  for await (const batch of table.rows) rows.push(...batch);
  return { ...table, rows };
}

async function* pieces(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += length)
    yield bytes.subarray(start, start + length);
}
