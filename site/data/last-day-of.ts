import { addDays, parseDay } from '#shared/calendar/day.ts';

/** The last day of a stretch that is told by the first day after it. */
export function lastDayOf({ untilDay }: { readonly untilDay: string }): string {
  const day = parseDay(untilDay);
  return day === null ? untilDay : addDays(day, -1);
}
