import { type Locale, languageTag } from './locale.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(languageTag(locale), options);
  formats.set(key, format);
  return format;
}

/** `formatMonth('zh', '2026-11')` is "2026年11月"; short, for the axis of a chart: "11月", "Nov". */
export function formatMonth(
  locale: Locale,
  month: string,
  style: 'long' | 'short' = 'long',
): string {
  const [year, number] = numbersOf(month);
  if (locale === 'zh') return style === 'long' ? `${year}年${number}月` : `${number}月`;
  const name = monthNames[number - 1] ?? '';
  return style === 'long' ? `${name} ${year}` : name === 'September' ? 'Sept' : name.slice(0, 3);
}

/** A calendar day beside its year and month: `formatDay('en', '2026-11-23')` is "23 November". */
export function formatDay(locale: Locale, day: string): string {
  const [, month, date] = numbersOf(day);
  return locale === 'zh' ? `${month}月${date}日` : `${date} ${monthNames[month - 1]}`;
}

/** A calendar day with its year: `formatDate('en', '2026-11-23')` is "23 November 2026". */
export function formatDate(locale: Locale, day: string): string {
  const [year] = numbersOf(day);
  return locale === 'zh'
    ? `${year}年${formatDay(locale, day)}`
    : `${formatDay(locale, day)} ${year}`;
}

// The first Intl.DateTimeFormat of a page costs a slow machine a tenth of a second, and most pages
// show a month before they show anything else.
const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Of a calendar month, a day, or a moment as the database writes it. */
function numbersOf(date: string): [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

/** A moment as the wall clock of a branch showed it: "11月23日 14:32". */
export function formatMoment(locale: Locale, instant: string | number, timeZone: string): string {
  return dateFormat(locale, {
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(new Date(instant));
}

/** The time of day on this device, to the second: for “as of 14:32:05”. */
export function formatClock(instant: number): string {
  return new Date(instant).toTimeString().slice(0, 8);
}

/** The time of day as the wall clock of a branch showed it: "14:32". */
export function formatTime(locale: Locale, instant: string | number, timeZone: string): string {
  return dateFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(new Date(instant));
}

/** A day as narrow as a time of day: "11/23", in English "23/11". */
export function formatShortDay(locale: Locale, day: string): string {
  return dateFormat(locale, { month: '2-digit', day: '2-digit', timeZone: 'UTC' }).format(
    new Date(day),
  );
}

/** A weekday from 1 (Monday) to 7: `formatWeekday('en', 1)` is "Mon". */
export function formatWeekday(locale: Locale, weekday: number): string {
  // The 1st of January 2024 was a Monday.
  const day = new Date(Date.UTC(2024, 0, weekday));
  return dateFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(day);
}
