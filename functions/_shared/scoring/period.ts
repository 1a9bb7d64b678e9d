/** A stretch of days, half-open: `end` is the first day that is not part of it. Days are `2026-11-01`. */
export interface Period {
  readonly start: string;
  readonly end: string;
}

const dayMs = 86_400_000;
const dayText = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Days since 1970 of a calendar day; no time zone is involved.
 * @throws {RangeError} when the text is not a day
 */
export function dayNumber(day: string): number {
  const milliseconds = dayText.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(milliseconds)) throw new RangeError(`Not a day: ${JSON.stringify(day)}.`);
  return milliseconds / dayMs;
}

/**
 * The number of days in a period.
 * @throws {RangeError} when it has none, or an end is not a day
 */
export function daysIn({ start, end }: Period): number {
  const days = dayNumber(end) - dayNumber(start);
  if (days <= 0) throw new RangeError(`The period ${start} – ${end} has no days.`);
  return days;
}
