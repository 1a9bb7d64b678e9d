import { type BusinessCalendar, hoursOfDay } from '../records/business-time.ts';

export type WorkingCalendar = Pick<BusinessCalendar, 'openingHours' | 'specialDays'>;

/**
 * Whether deadlines count a day: it is one on which every one of these clinics opens, by its usual
 * week and its special days (holidays, 调休). As `private.is_working_day`.
 */
export function isWorkingDay(day: string, calendars: readonly WorkingCalendar[]): boolean {
  return calendars.every(
    (calendar) => saysNothing(calendar, day) || hoursOfDay(calendar, day) !== null,
  );
}

/** Of a weekday that its usual week does not name; then nobody said that it is closed. */
function saysNothing({ openingHours, specialDays }: WorkingCalendar, day: string): boolean {
  const weekday = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()];
  return !(day in specialDays) && weekday !== undefined && !(weekday in openingHours);
}

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/**
 * The nth working day after a day; the day itself for 0. Gives up after a year. As
 * `private.add_working_days`.
 */
export function addWorkingDays(
  day: string,
  count: number,
  calendars: readonly WorkingCalendar[],
): string {
  let at = Date.parse(`${day}T00:00:00Z`);
  const last = at + 366 * dayMs;
  for (let found = 0; found < count && at < last; ) {
    at += dayMs;
    if (isWorkingDay(textOf(at), calendars)) found += 1;
  }
  return textOf(at);
}

const dayMs = 86_400_000;

function textOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
