import { parse } from 'csv-parse';
import type { CsvParse } from '../_shared/import/csv-parser.ts';
import type { ImportReport, ReadingProgress } from '../_shared/import/import-report.ts';
import { rowReader, type StagedRow } from '../_shared/import/read-row.ts';
import { readTable } from '../_shared/import/read-table.ts';
import type { ImportBatches } from './import-batches.ts';

const rowsPerCall = 1000;
/** A gateway takes bodies of some megabytes; a character may become six bytes of JSON. */
const lettersPerCall = 1_500_000;

interface Context {
  readonly batch: ImportReport;
  readonly batches: Pick<ImportBatches, 'stage'>;
  readonly today: Date;
}

/**
 * Read a file as its batch says and stage its rows as they come, telling how far it is. Holds no
 * more than one call's rows: the next bytes are asked for when the rows before them are kept.
 *
 * @throws {FileProblem} for a file that is no table
 */
export async function* stageFile(
  body: AsyncIterable<Uint8Array>,
  { batch, batches, today }: Context,
): AsyncGenerator<ReadingProgress> {
  const { batchId, kind, mapping } = batch;
  let progress: ReadingProgress = { rows: 0, badRows: 0, bytes: 0 };
  let bytes = 0;
  const counted = async function* () {
    for await (const piece of body) {
      bytes += piece.byteLength;
      yield piece;
    }
  };
  const stage = async (rows: readonly StagedRow[]) => {
    await batches.stage(batchId, rows);
    const bad = rows.filter(({ problems }) => problems.length > 0).length;
    progress = { rows: progress.rows + rows.length, badRows: progress.badRows + bad, bytes };
    return progress;
  };

  const table = await readTable(counted(), { ...mapping, parse: parse as CsvParse });
  const read = rowReader(kind, mapping, table.columns, dayAfter(today));
  let waiting: StagedRow[] = [];
  let letters = 0;
  for await (const rows of table.rows) {
    for (const row of rows) {
      waiting.push(read(row));
      letters += row.cells.reduce((sum, cell) => sum + cell.length, 0);
      if (waiting.length < rowsPerCall && letters < lettersPerCall) continue;
      yield await stage(waiting);
      waiting = [];
      letters = 0;
    }
  }
  if (waiting.length > 0) yield await stage(waiting);
}

/** Somewhere it is tomorrow already. */
function dayAfter(day: Date): string {
  return new Date(day.getTime() + 86_400_000).toISOString().slice(0, 10);
}
