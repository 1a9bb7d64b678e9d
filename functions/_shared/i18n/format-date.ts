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
export function formatMonth(locale: Locale, month: string, style: 'long' | 'short' = 'long') {
  const options: Intl.DateTimeFormatOptions =
    style === 'long' ? { year: 'numeric', month: 'long' } : { month: 'short' };
  return dateFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(`${month}-01`));
}

/** A calendar day beside its year and month: `formatDay('en', '2026-11-23')` is "23 November". */
export function formatDay(locale: Locale, day: string): string {
  const options: Intl.DateTimeFormatOptions = { month: 'long', day: 'numeric', timeZone: 'UTC' };
  return dateFormat(locale, options).format(new Date(day));
}

/** A calendar day with its year: `formatDate('en', '2026-11-23')` is "23 November 2026". */
export function formatDate(locale: Locale, day: string): string {
  return dateFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
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
export function formatClock(locale: Locale, instant: number): string {
  return dateFormat(locale, { timeStyle: 'medium', hourCycle: 'h23' }).format(new Date(instant));
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
