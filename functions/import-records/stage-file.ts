import { parse } from 'csv-parse';
import type { CsvParse } from '../_shared/import/csv-parser.ts';
import type { ReadSheets } from '../_shared/import/formats/read-workbook.ts';
import { headerNotices } from '../_shared/import/header-notices.ts';
import type { BadRow, ImportReport, ReadingProgress } from '../_shared/import/import-report.ts';
import { openTable } from '../_shared/import/open-table.ts';
import { rowReader } from '../_shared/import/read-row.ts';
import type { TableRow } from '../_shared/import/read-table.ts';
import { isRecordKind } from '../_shared/import/target-field.ts';
import type { ImportBatches } from './import-batches.ts';
import { recordStager } from './record-stager.ts';

const rowsPerCall = 1000;
/** A gateway takes bodies of some megabytes; a character may become six bytes of JSON. */
const lettersPerCall = 1_500_000;

export interface StagingContext {
  readonly batch: ImportReport;
  readonly batches: Pick<ImportBatches, 'stage' | 'directory' | 'stageRecords'>;
  readonly today: Date;
}

/** Keeps what some rows become; how many of them are bad. */
export interface Stager {
  readonly keep: (rows: readonly TableRow[]) => Promise<number>;
  /** What waited for the end of the file. */
  readonly end: () => Promise<{ rows: number; badRows: number }>;
}

/**
 * Read a file as its batch says and stage its rows as they come, telling how far it is. Holds no
 * more than one call's rows: the next bytes are asked for when the rows before them are kept.
 *
 * @returns what is to be told of its header
 * @throws {FileProblem} for a file that is no table
 */
export async function* stageFile(
  body: AsyncIterable<Uint8Array>,
  context: StagingContext,
): AsyncGenerator<ReadingProgress, readonly BadRow[]> {
  const { mapping, kind } = context.batch;
  let progress: ReadingProgress = { rows: 0, badRows: 0, bytes: 0 };
  let bytes = 0;
  const counted = async function* () {
    for await (const piece of body) {
      bytes += piece.byteLength;
      yield piece;
    }
  };

  const table = await openTable(counted(), mapping, {
    parse: parse as CsvParse,
    loadWorkbooks,
  });
  const stager = isRecordKind(kind)
    ? await recordStager(kind, table.columns, context)
    : answerStager(table.columns, context);
  let waiting: TableRow[] = [];
  let letters = 0;
  const stage = async () => {
    const badRows = progress.badRows + (await stager.keep(waiting));
    progress = { rows: progress.rows + waiting.length, badRows, bytes };
    waiting = [];
    letters = 0;
    return progress;
  };
  for await (const rows of table.rows) {
    for (const row of rows) {
      waiting.push(row);
      letters += row.cells.reduce((sum, cell) => sum + cell.length, 0);
      if (waiting.length < rowsPerCall && letters < lettersPerCall) continue;
      yield await stage();
    }
  }
  if (waiting.length > 0) yield await stage();
  const { badRows } = await stager.end();
  if (badRows > 0) yield { ...progress, badRows: progress.badRows + badRows };
  return headerNotices(kind, mapping, table);
}

/** Answers and totals: each row by itself. */
function answerStager(
  columns: readonly string[],
  { batch: { batchId, kind, mapping }, batches, today }: StagingContext,
): Stager {
  const read = rowReader(kind, mapping, columns, dayAfter(today));
  return {
    async keep(rows) {
      const staged = rows.map(read);
      await batches.stage(batchId, staged);
      return staged.filter(({ problems }) => problems.length > 0).length;
    },
    end: async () => ({ rows: 0, badRows: 0 }),
  };
}

/** Workbooks are rare beside CSV: their reader is loaded when one comes. */
async function loadWorkbooks(): Promise<ReadSheets> {
  const { default: readSheets } = await import('read-excel-file/universal');
  return readSheets as unknown as ReadSheets;
}

/** Somewhere it is tomorrow already. */
export function dayAfter(day: Date): string {
  return new Date(day.getTime() + 86_400_000).toISOString().slice(0, 10);
}
