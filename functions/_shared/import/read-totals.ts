import { readLongTotals } from './read-long-totals.ts';
import { readMonth } from './read-month.ts';
import { readWideTotals } from './read-wide-totals.ts';
import { isInRange, type ReadingContext } from './reading-context.ts';
import type { RowCells } from './row-cells.ts';
import type { Total } from './total.ts';

/** What one row says of a branch and month. No totals: the row only makes the branch known. */
export interface TotalsContent {
  readonly branchCode?: string;
  readonly branchName?: string;
  /** The first day of the month; absent where there is nothing to date. */
  readonly month?: string;
  readonly totals: readonly Total[];
}

/** Read the totals of one row. Null when anything is wrong; `cells.problems` says what. */
export function readTotals(
  cells: RowCells,
  context: ReadingContext,
  isLong: boolean,
): TotalsContent | null {
  const branchCode = cells.text('branchCode', 40);
  const branchName = cells.text('branchName', 200);
  const month = cells.read('month', (text) => {
    const reading = readMonth(text, context.dateOrder);
    if (reading.problem) return reading;
    return isInRange(reading.value, context) ? reading : { problem: 'date_out_of_range' };
  });
  const totals = (isLong ? readLongTotals(cells) : readWideTotals(cells, context)).filter(
    ({ count }) => count > 0,
  );
  if (totals.length > 0 && month === null) cells.require('month');
  if (cells.problems.length > 0) return null;
  return {
    ...(branchCode === null ? {} : { branchCode }),
    ...(branchName === null ? {} : { branchName }),
    ...(month === null ? {} : { month }),
    totals,
  };
}
