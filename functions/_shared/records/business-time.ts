import { dayText, type WallClock, wallDayNumber } from '../calendar/wall-clock.ts';

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const dayMs = 86_400_000;

/** When doors open and close, "10:00" – "20:00"; null on a day off. */
export type OpeningHours = readonly [opens: string, closes: string] | null;

/** When a branch works: a usual week, and days with other hours (holidays, 调休). */
export interface BusinessCalendar {
  readonly timeZone: string;
  readonly openingHours: Readonly<Record<(typeof weekdays)[number], OpeningHours>>;
  readonly specialDays: Readonly<Record<string, OpeningHours>>;
}

/**
 * Seconds of opening time between two instants: a message at 23:00 answered at 10:01 waited one
 * minute. Hours over a change of the clocks are counted as the wall shows them; clinics are closed then.
 *
 * @returns 0 when the second instant is not after the first
 */
export function businessSeconds(
  from: number,
  to: number,
  calendar: BusinessCalendar,
  clock: WallClock,
): number {
  const [start, end] = [clock.read(from), clock.read(to)];
  let milliseconds = 0;
  for (let day = wallDayNumber(start); day <= wallDayNumber(end); day += 1) {
    const hours = hoursOn(calendar, day);
    if (hours === null) continue;
    const opens = day * dayMs + minutesOf(hours[0]) * 60_000;
    const closes = day * dayMs + minutesOf(hours[1]) * 60_000;
    milliseconds += Math.max(0, Math.min(end, closes) - Math.max(start, opens));
  }
  return Math.floor(milliseconds / 1000);
}

/** Is this within the opening hours of its day, or no further than `slackMs` outside? */
export function isOpenAround(
  instant: number,
  calendar: BusinessCalendar,
  clock: WallClock,
  slackMs: number,
): boolean {
  const reading = clock.read(instant);
  const hours = hoursOn(calendar, wallDayNumber(reading));
  if (hours === null) return false;
  const time = reading % dayMs;
  return (
    time >= minutesOf(hours[0]) * 60_000 - slackMs && time <= minutesOf(hours[1]) * 60_000 + slackMs
  );
}

function hoursOn(calendar: BusinessCalendar, day: number): OpeningHours {
  return hoursOfDay(calendar, dayText(day));
}

/** The hours of a calendar day `2026-11-23`: those of a special day, else of its weekday; null when closed. */
export function hoursOfDay(
  { openingHours, specialDays }: Pick<BusinessCalendar, 'openingHours' | 'specialDays'>,
  day: string,
): OpeningHours {
  const special = specialDays[day];
  if (special !== undefined) return special;
  const weekday = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()];
  return (weekday && openingHours[weekday]) ?? null;
}

/** "20:30" in minutes after midnight; "24:00" is the end of the day. */
function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
