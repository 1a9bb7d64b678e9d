import type { DateOrder } from './date-order.ts';
import { readMoment } from './read-moment.ts';
import type { Reading } from './read-whole.ts';

const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const yearFirst = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?$/;
const compact = /^(\d{4})(\d{2})$/;
const yearLast = /^(\d{1,2})[-/.](\d{4})$/;
const named = /^([a-z]{3})[a-z]*\.?[\s-](\d{4})$/i;

/**
 * Read a month: 2026-01, 2026/1, 2026年1月, 202601, 01/2026, Jan 2026, or any date of it.
 *
 * @returns the first day of the month, as totals are dated
 * @example readMonth('2026年1月', null) // { value: '2026-01-01' }
 */
export function readMonth(text: string, order: DateOrder | null): Reading<string> {
  const folded = text.slice(0, 60).normalize('NFKC').trim();
  const match = yearFirst.exec(folded) ?? compact.exec(folded);
  if (match) return firstDay(match[1], match[2]);
  const reversed = yearLast.exec(folded);
  if (reversed) return firstDay(reversed[2], reversed[1]);
  const inWords = named.exec(folded);
  if (inWords) {
    return firstDay(inWords[2], String(names.indexOf((inWords[1] ?? '').toLowerCase()) + 1));
  }
  const moment = readMoment(text, order);
  return moment.problem ? moment : { value: `${moment.value.day.slice(0, 7)}-01` };
}

function firstDay(year = '', month = ''): Reading<string> {
  const number = Number(month);
  if (number < 1 || number > 12) return { problem: 'not_a_date' };
  return { value: `${year}-${month.padStart(2, '0')}-01` };
}
