import type { CsvParse } from './csv-parser.ts';
import { decodeText } from './decode-text.ts';
import { FileProblem } from './file-problem.ts';
import { guessDelimiter } from './guess-delimiter.ts';
import type { Delimiter, Encoding } from './mapping.ts';
import { normaliseLines } from './normalise-lines.ts';
import { type CsvRecord, readRecords } from './read-records.ts';
import { type RepeatedHeader, repeatedHeaders } from './repeated-headers.ts';
import { uniqueNames } from './unique-names.ts';

/** A file as a table: its header, and its rows in batches as they are read. */
export interface Table {
  /** Names to map by: headers, made unique ("NPS", "NPS (2)", "#3" for none). */
  readonly columns: readonly string[];
  readonly repeated: readonly RepeatedHeader[];
  /** Where the header stands, as an editor numbers it. */
  readonly headerLine: number;
  /** Null for what is not cut by one: a workbook, JSON. */
  readonly delimiter: Delimiter | null;
  readonly rows: AsyncGenerator<TableRow[]>;
}

export type TableRow = CsvRecord;

interface TableOptions {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter | null;
  readonly parse: CsvParse;
}

const guessLength = 16_384;

/**
 * Open a CSV file: the first record with text is the header. Reads as little as it can and holds
 * no more than one piece and one record.
 *
 * @throws {FileProblem} for a file that is no table, here or while `rows` are read
 */
export async function readTable(
  bytes: AsyncIterable<Uint8Array>,
  { encoding, delimiter, parse }: TableOptions,
): Promise<Table> {
  const texts = normaliseLines(decodeText(bytes, encoding));
  const begun = await beginning(texts);
  const cut = delimiter ?? guessDelimiter(begun);
  const batches = readRecords(chain(begun, texts), cut, parse);
  const first = await batches.next();
  const [header, ...rows] = first.done ? [] : first.value;
  if (header === undefined) throw new FileProblem('file_empty');
  const headers = header.cells.map((cell) => cell.trim().replace(/\s+/gu, ' '));
  // Names left empty at the end are a habit of spreadsheets, not columns.
  const width = headers.findLastIndex((name) => name !== '') + 1;
  const names = headers.slice(0, width);
  return {
    columns: uniqueNames(names),
    repeated: repeatedHeaders(names),
    headerLine: header.line,
    delimiter: cut,
    rows: atLeastOne(chain(rows, batches)),
  };
}

async function beginning(texts: AsyncGenerator<string>): Promise<string> {
  let text = '';
  while (text.length < guessLength) {
    const next = await texts.next();
    if (next.done) break;
    text += next.value;
  }
  return text;
}

async function* chain<T>(first: T, rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield first;
  yield* rest;
}

async function* atLeastOne(batches: AsyncIterable<TableRow[]>): AsyncGenerator<TableRow[]> {
  let isEmpty = true;
  for await (const batch of batches) {
    if (batch.length === 0) continue;
    isEmpty = false;
    yield batch;
  }
  if (isEmpty) throw new FileProblem('file_has_no_rows');
}
