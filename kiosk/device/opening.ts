import type { Hours, Sync } from '#shared/schemas/heartbeat.ts';

type Branch = Pick<Sync['branch'], 'timeZone' | 'openingHours' | 'specialDays'>;

const day = 86_400_000;
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/**
 * Is the branch open at this moment, by its own wall clock? A day of its own rule (holiday, 调休)
 * counts before the weekday's; hours that end before they begin reach past midnight. A branch that
 * says nothing of its hours is open: a tablet that sleeps by mistake is worse than one that does not.
 *
 * @param at Unix milliseconds
 */
export function isOpenAt(branch: Branch, at: number): boolean {
  const { date, time } = wallClock(branch, at);
  const [opens, closes] = hoursOn(branch, date);
  if (time >= opens && (time < closes || closes < opens)) return true;
  const [began, ends] = hoursOn(branch, wallClock(branch, at - day).date);
  return ends < began && time < ends;
}

/** Temporal is not in every browser yet. */
type Instant = Date & {
  toTemporalInstant?(): { toZonedDateTimeISO(timeZone: string): object };
};

/**
 * As 2026-11-25T21:05:00, which the Swedish clock writes too, but for the T. The first thing asked of
 * Intl opens tables that cost a slow tablet a quarter of a second; Temporal needs none of them.
 */
function wallClock({ timeZone }: Branch, at: number): { date: string; time: string } {
  const instant: Instant = new Date(at);
  const zoned = instant.toTemporalInstant?.().toZonedDateTimeISO(timeZone);
  const text = zoned ? `${zoned}` : instant.toLocaleString('sv-SE', { timeZone });
  return { date: text.slice(0, 10), time: text.slice(11, 16) };
}

/** A day closed is one that ends as it begins. */
function hoursOn({ openingHours, specialDays }: Branch, date: string): readonly [string, string] {
  const special = specialDays[date];
  const weekday = weekdays[new Date(`${date}T00:00Z`).getUTCDay()] ?? '';
  const usual = openingHours[weekday];
  const hours: Hours | undefined = special === undefined ? usual : special;
  return hours === undefined ? ['00:00', '24:00'] : (hours ?? ['', '']);
}
