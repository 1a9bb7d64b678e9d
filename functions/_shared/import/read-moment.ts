import type { DateOrder } from './date-order.ts';
import { readClock } from './read-clock.ts';
import type { Reading } from './read-whole.ts';

/** A day as the file writes it, with the wall-clock time and offset where it gives them. */
export interface Moment {
  /** YYYY-MM-DD */
  readonly day: string;
  /** HH:MM:SS */
  readonly time: string | null;
  /** Z or ±HH:MM; null means the wall clock of the branch. */
  readonly offset: string | null;
}

const yearFirst =
  /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]\s*|(?<=日)|$)(.*)$/;
const yearLast = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[T\s]\s*(.*))?$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const serial = /^(\d{5})(?:\.(\d{1,12}))?$/;
const maxLength = 60;

/**
 * Read a date, with or without a time: 2026-01-05, 2026/1/5 8:51, 2026年1月5日 下午3:20, 20260105,
 * 1/11/2019 8:51:12 (needs the order, unless only one makes a date or both make the same), ISO
 * with offset, and the day numbers of a spreadsheet (45931.37).
 *
 * @example readMoment('2026年1月5日', null) // { value: { day: '2026-01-05', time: null, offset: null } }
 */
export function readMoment(text: string, order: DateOrder | null): Reading<Moment> {
  if (text.length > maxLength) return { problem: 'not_a_date' };
  const folded = text.normalize('NFKC').trim();
  const days = serial.exec(folded);
  if (days) return fromSerial(Number(days[1]), Number(`0.${days[2] ?? 0}`));
  const match = yearFirst.exec(folded) ?? compact.exec(folded);
  if (match) return momentOf(dayOf(match[1], match[2], match[3]), match[4]);
  const ambiguous = yearLast.exec(folded);
  if (!ambiguous) return { problem: 'not_a_date' };
  const [, first, second, year, clock] = ambiguous;
  const dayFirst = dayOf(year, second, first);
  const monthFirst = dayOf(year, first, second);
  if (order) return momentOf(order === 'dmy' ? dayFirst : monthFirst, clock);
  if (dayFirst && monthFirst && dayFirst !== monthFirst) return { problem: 'date_ambiguous' };
  return momentOf(dayFirst ?? monthFirst, clock);
}

function momentOf(day: string | null, clock = ''): Reading<Moment> {
  if (day === null) return { problem: 'not_a_date' };
  if (clock.trim() === '') return { value: { day, time: null, offset: null } };
  const read = readClock(clock);
  return read ? { value: { day, ...read } } : { problem: 'not_a_date' };
}

/** Null for a day that is not in the calendar, such as 30 February. */
function dayOf(year = '', month = '', day = ''): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? text : null;
}

const spreadsheetEpoch = Date.UTC(1899, 11, 30);
const secondsADay = 86_400;

function fromSerial(days: number, share: number): Reading<Moment> {
  const seconds = Math.round(share * secondsADay);
  const moment = new Date(spreadsheetEpoch + (days * secondsADay + seconds) * 1000).toISOString();
  const time = seconds === 0 ? null : moment.slice(11, 19);
  return { value: { day: moment.slice(0, 10), time, offset: null } };
}
