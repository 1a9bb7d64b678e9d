const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const dayMs = 86_400_000;

/** When a branch opens: its usual week, and days with other hours; null is a day off. */
export interface OpeningCalendar {
  readonly openingHours: Readonly<Record<string, unknown>>;
  readonly specialDays: Readonly<Record<string, unknown>>;
}

/**
 * Working days from a day (not counted) to another (counted): 1 from an open Monday to an open
 * Tuesday, below zero when the second lies before the first. `private.add_working_days` in the
 * database counts the same days.
 *
 * @example countWorkingDays('2026-11-27', '2026-11-30', calendar) // 1 where weekends are off
 */
export function countWorkingDays(from: string, to: string, calendar: OpeningCalendar): number {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  const sign = start <= end ? 1 : -1;
  let count = 0;
  for (let at = Math.min(start, end) + dayMs; at <= Math.max(start, end); at += dayMs) {
    if (isWorkingDay(at, calendar)) count += 1;
  }
  return count === 0 ? 0 : sign * count;
}

function isWorkingDay(at: number, { openingHours, specialDays }: OpeningCalendar): boolean {
  const day = new Date(at);
  const text = day.toISOString().slice(0, 10);
  if (Object.hasOwn(specialDays, text)) return Array.isArray(specialDays[text]);
  return Array.isArray(openingHours[weekdays[day.getUTCDay()] ?? 'sun']);
}
