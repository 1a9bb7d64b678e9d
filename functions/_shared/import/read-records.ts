import type { CsvParse } from './csv-parser.ts';
import { FileProblem } from './file-problem.ts';
import type { Delimiter } from './mapping.ts';

/** The cells of one record, and the line of the file it begins on, as an editor numbers it. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A longer record is an open quote or no table; without a limit it would fill the memory. */
export const maxRecordSize = 1_048_576;

/**
 * Cut text into records, a batch for each piece that comes in. Records without any text in them
 * are left out.
 *
 * @param texts pieces with LF line ends
 * @throws {FileProblem} `file_line_too_long` or `file_quote_not_closed`, with the line it begins on
 */
export async function* readRecords(
  texts: AsyncIterable<string>,
  delimiter: Delimiter,
  parse: CsvParse,
): AsyncGenerator<CsvRecord[]> {
  let records: CsvRecord[] = [];
  let line = 1;
  const parser = parse({
    bom: false,
    delimiter,
    record_delimiter: ['\n'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: maxRecordSize,
    on_record(cells, { lines }) {
      if (cells.some((cell) => cell.trim() !== '')) records.push({ line, cells });
      line = lines + 1;
      return null;
    },
  });
  const taken = () => {
    const batch = records;
    records = [];
    return batch;
  };
  const failed = new Promise<never>((_, reject) => parser.on('error', reject));
  failed.catch(() => {});
  try {
    for await (const text of texts) {
      await Promise.race([written(parser, text), failed]);
      if (records.length > 0) yield taken();
    }
    await Promise.race([new Promise<void>((resolve) => parser.end(resolve)), failed]);
    if (records.length > 0) yield taken();
  } catch (error) {
    throw fileProblemOf(error, line);
  }
}

function written(parser: ReturnType<CsvParse>, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

function fileProblemOf(error: unknown, line: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'CSV_MAX_RECORD_SIZE') return new FileProblem('file_line_too_long', { line });
  if (code === 'CSV_QUOTE_NOT_CLOSED') return new FileProblem('file_quote_not_closed', { line });
  return error;
}
