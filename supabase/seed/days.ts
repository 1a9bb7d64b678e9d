/**
 * Days as whole numbers since 1970-01-01, and moments as whole seconds of the wall clock since
 * then. The demo chain lives at UTC+8 all year round, so a moment needs no time zone rules.
 */
export type Day = number;
export type Moment = number;

const dayMs = 86_400_000;
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** `parseDay('1970-01-02')` is 1. @throws {RangeError} when it is no day of the calendar */
export function parseDay(text: string): Day {
  const ms = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(ms) || formatDay(ms / dayMs) !== text) throw new RangeError(`No day: ${text}`);
  return ms / dayMs;
}

export function formatDay(day: Day): string {
  const known = dayTexts.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * dayMs).toISOString().slice(0, 10);
  dayTexts.set(day, text);
  return text;
}
// The seed writes half a million dates of some five hundred days.
const dayTexts = new Map<Day, string>();

/** 0 is Monday. 1970-01-01 was a Thursday. */
export function weekdayIndex(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

export function weekdayOf(day: Day): Weekday {
  return weekdays[weekdayIndex(day)] ?? 'mon';
}

/** The first day of the month `months` away from this day's: `startOfMonth(day, -1)` is last month's. */
export function startOfMonth(day: Day, months = 0): Day {
  const date = new Date(day * dayMs);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1) / dayMs;
}

/** `monthKey(day)` is such as "2026-11". */
export function monthKey(day: Day): string {
  return formatDay(day).slice(0, 7);
}

export function momentOf(day: Day, minutes: number, seconds = 0): Moment {
  return day * 86_400 + Math.round(minutes * 60 + seconds);
}

export function dayOfMoment(moment: Moment): Day {
  return Math.floor(moment / 86_400);
}

export function epochMsOf(moment: Moment): number {
  return (moment - 8 * 3600) * 1000;
}

/** `2026-11-23T14:05:09+08:00` */
export function formatMoment(moment: Moment): string {
  const seconds = moment % 86_400;
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${formatDay(dayOfMoment(moment))}T${clock.map(twoDigits).join(':')}+08:00`;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** "10:30" is 630 minutes. */
export function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}
