/**
 * The part of csv-parse that is used here. It comes as an argument because the package has one
 * build for servers and another for browsers.
 */
export type CsvParse = (options: CsvParseOptions) => CsvParserStream;

interface CsvParserStream {
  on(event: 'error', listener: (error: Error) => void): unknown;
  write(text: string, done: (error?: Error | null) => void): unknown;
  end(done: () => void): unknown;
}

interface CsvParseOptions {
  readonly bom: false;
  readonly delimiter: string;
  readonly record_delimiter: string[];
  readonly relax_column_count: true;
  readonly relax_quotes: true;
  readonly max_record_size: number;
  readonly on_record: (record: string[], context: { readonly lines: number }) => null;
}
