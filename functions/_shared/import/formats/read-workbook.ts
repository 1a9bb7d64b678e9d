import { FileProblem } from '../file-problem.ts';
import { gatherBytes } from '../gather-bytes.ts';
import type { Table } from '../read-table.ts';
import { tableOf } from '../table-of.ts';
import { requireWorkbook } from './look-into-zip.ts';

export type WorkbookCell = string | number | boolean | Date | null;

/**
 * The part of read-excel-file that is used here. It comes as an argument: it is loaded only where
 * somebody brings a workbook.
 */
export type ReadSheets = (
  bytes: ArrayBuffer,
) => Promise<readonly { sheet: string; data: readonly (readonly WorkbookCell[])[] }[]>;

/** A workbook is read as a whole: it cannot be streamed. */
export const mostWorkbookBytes = 20_000_000;
export const mostWorkbookRows = 100_000;

/**
 * Open one sheet of a workbook: the one named, or the only one with anything in it. Titles above the
 * header (rows with one cell only) are passed over. Dates come as ISO text, whole or with their time.
 *
 * @throws {FileProblem} `file_has_several_sheets` with their names, when a person must choose
 */
export async function readWorkbook(
  source: AsyncIterable<Uint8Array>,
  sheetName: string | null,
  readSheets: ReadSheets,
): Promise<Table> {
  const bytes = await gatherBytes(source, mostWorkbookBytes, 'file_workbook_too_large');
  requireWorkbook(bytes);
  const sheets = await readSheets(bytes.buffer as ArrayBuffer).catch(() => {
    throw new FileProblem('file_workbook_broken');
  });
  const filled = sheets.filter(({ data }) => data.some((row) => row.some(isFilled)));
  const names = filled.map(({ sheet }) => sheet);
  if (filled.length === 0) throw new FileProblem('file_empty');
  if (sheetName === null && filled.length > 1) {
    throw new FileProblem('file_has_several_sheets', { sheets: names });
  }
  const chosen = sheetName === null ? filled[0] : filled.find(({ sheet }) => sheet === sheetName);
  if (!chosen) throw new FileProblem('file_sheet_missing', { sheets: names });
  if (chosen.data.length > mostWorkbookRows) {
    throw new FileProblem('file_workbook_too_large', { mostRows: mostWorkbookRows });
  }
  const rows = chosen.data.map((cells, place) => ({ line: place + 1, cells: cells.map(textOf) }));
  const width = Math.max(...rows.slice(0, 20).map(({ cells }) => count(cells)));
  const head = rows.findIndex(({ cells }) => count(cells) >= Math.min(2, width));
  return tableOf(rows.slice(head));
}

function isFilled(cell: WorkbookCell): boolean {
  return cell !== null && String(cell).trim() !== '';
}

function count(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

/** Digits beyond the fifteenth are noise of the machine that added: 0.30000000000000004. */
function textOf(cell: WorkbookCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15)));
  if (!(cell instanceof Date)) return String(cell);
  if (Number.isNaN(cell.getTime())) return '';
  // Seconds: a spreadsheet keeps days as fractions, and 14:30 may come as 14:29:59.9997.
  const text = new Date(Math.round(cell.getTime() / 1000) * 1000).toISOString();
  const [day = '', time = ''] = text.slice(0, 19).split('T');
  if (day < '1900-01-02') return time;
  return time === '00:00:00' ? day : `${day} ${time}`;
}
