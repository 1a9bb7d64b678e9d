import { wallClockOf } from '../calendar/wall-clock.ts';
import type { Locale } from './locale.ts';

/** `formatMonth('zh', '2026-11')` is "2026年11月"; short, for the axis of a chart: "11月", "Nov". */
export function formatMonth(
  locale: Locale,
  month: string,
  style: 'long' | 'short' = 'long',
): string {
  const [year, number] = numbersOf(month);
  if (locale === 'zh') return style === 'long' ? `${year}年${number}月` : `${number}月`;
  const name = monthNames[number - 1] ?? '';
  return style === 'long' ? `${name} ${year}` : shortened(name);
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

/** A moment as the wall clock of a branch showed it: "11月23日 14:32", "23 Nov, 14:32". */
export function formatMoment(locale: Locale, instant: string | number, timeZone: string): string {
  const [day, time] = wallTexts(instant, timeZone);
  if (locale === 'zh') return `${formatDay(locale, day)} ${time}`;
  const [, month, date] = numbersOf(day);
  return `${date} ${shortened(monthNames[month - 1] ?? '')}, ${time}`;
}

/** The time of day on this device, to the second: for “as of 14:32:05”. */
export function formatClock(instant: number): string {
  return new Date(instant).toTimeString().slice(0, 8);
}

/** The time of day as the wall clock of a branch showed it: "14:32". */
export function formatTime(instant: string | number, timeZone: string): string {
  return wallTexts(instant, timeZone)[1];
}

/** A day as narrow as a time of day: "11/23", in English "23/11". */
export function formatShortDay(locale: Locale, day: string): string {
  const [month, date] = [day.slice(5, 7), day.slice(8, 10)];
  return locale === 'zh' ? `${month}/${date}` : `${date}/${month}`;
}

/** A weekday from 1 (Monday) to 7: `formatWeekday('en', 1)` is "Mon". */
export function formatWeekday(locale: Locale, weekday: number): string {
  return weekdays[locale][weekday - 1] ?? '';
}

const weekdays: Record<Locale, readonly string[]> = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

function shortened(monthName: string): string {
  return monthName === 'September' ? 'Sept' : monthName.slice(0, 3);
}

/** The day, `2026-11-23`, and the time of day, `14:32`. */
function wallTexts(instant: string | number, timeZone: string): [day: string, time: string] {
  const reading = new Date(wallClockOf(timeZone).read(new Date(instant).getTime())).toISOString();
  return [reading.slice(0, 10), reading.slice(11, 16)];
}
