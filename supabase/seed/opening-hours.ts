import {
  type Day,
  formatDay,
  minutesOf,
  parseDay,
  type Weekday,
  weekdayIndex,
  weekdayOf,
} from './days.ts';

export type Hours = readonly [opens: string, closes: string] | null;
export type OpeningHours = Readonly<Record<Weekday, Hours>>;

/** First day of the Spring Festival, which the moon decides. */
const springFestivals: Readonly<Record<number, string>> = {
  2023: '2023-01-22',
  2024: '2024-02-10',
  2025: '2025-01-29',
  2026: '2026-02-17',
  2027: '2027-02-06',
  2028: '2028-01-26',
  2029: '2029-02-13',
  2030: '2030-02-03',
  2031: '2031-01-23',
  2032: '2032-02-11',
};
const short: Hours = ['11:00', '18:00'];

/**
 * Days on which a branch keeps other hours between two days: closed from New Year's Eve of the
 * moon calendar for four days, short hours around the great holidays, and 调休: a branch that
 * rests on Sundays works on the Sunday before a great holiday, as the offices around it do.
 */
export function specialDays(hours: OpeningHours, from: Day, to: Day): Record<string, Hours> {
  const special = new Map<Day, Hours>();
  const firstYear = Number(formatDay(from).slice(0, 4));
  const lastYear = Number(formatDay(to).slice(0, 4));
  for (let year = firstYear; year <= lastYear; year += 1) {
    const spring = parseDay(springFestivals[year] ?? `${year}-02-05`);
    const national = parseDay(`${year}-10-01`);
    special.set(parseDay(`${year}-01-01`), short);
    for (let offset = -1; offset <= 2; offset += 1) special.set(spring + offset, null);
    for (let offset = 3; offset <= 5; offset += 1) special.set(spring + offset, short);
    for (let offset = 0; offset <= 2; offset += 1) special.set(national + offset, short);
    if (hours.sun === null) {
      for (const holiday of [spring - 1, national]) special.set(sundayBefore(holiday), hours.sat);
    }
  }
  const inside = [...special].filter(([day]) => day >= from && day <= to);
  return Object.fromEntries(
    inside.sort(([a], [b]) => a - b).map(([day, h]) => [formatDay(day), h]),
  );
}

/** Minutes after midnight at which doors open and close; null on a day off. */
export function openOn(
  branch: { openingHours: OpeningHours; specialDays: Readonly<Record<string, Hours>> },
  day: Day,
): { opens: number; closes: number } | null {
  const text = formatDay(day);
  const hours =
    text in branch.specialDays ? branch.specialDays[text] : branch.openingHours[weekdayOf(day)];
  return hours ? { opens: minutesOf(hours[0]), closes: minutesOf(hours[1]) } : null;
}

function sundayBefore(day: Day): Day {
  return day - 1 - weekdayIndex(day);
}
