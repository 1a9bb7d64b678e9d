import { type Day, formatDay, weekdayIndex } from './days.ts';
import type { Random } from './random.ts';

/** Monday to Sunday: weekends are full, the days after them quiet. */
const weekdayLoad = [0.8, 0.82, 0.88, 0.92, 1.08, 1.32, 1.24];
/** January to December: the weeks after the Spring Festival are slow, summer holidays and 双十一 are not. */
const monthLoad = [1.04, 0.86, 1, 1.02, 1.02, 1.06, 1.12, 1.08, 0.95, 0.97, 1.1, 1.06];
/** Share of arrivals by hour from 9 to 19: a peak before lunch, a longer one from two o'clock on. */
const hourLoad = [0.5, 0.9, 1.1, 0.7, 0.8, 1.25, 1.35, 1.2, 1, 0.85, 0.6];
const eveningLoad = [0.3, 0.6, 0.8, 0.9, 0.7, 0.8, 0.9, 1, 1.3, 1.6, 1.3];

export function dayLoad(day: Day): number {
  const month = Number(formatDay(day).slice(5, 7)) - 1;
  return (weekdayLoad[weekdayIndex(day)] ?? 1) * (monthLoad[month] ?? 1);
}

/** Minutes after midnight of an arrival; on working days people come after work as well. */
export function arrivalMinute(
  random: Random,
  day: Day,
  { opens, closes }: { opens: number; closes: number },
  stay: number,
): number {
  const load = weekdayIndex(day) < 4 && random.isLucky(0.35) ? eveningLoad : hourLoad;
  const minute = (9 + random.weighted(load)) * 60 + random.int(0, 59);
  const latest = Math.max(opens, closes - stay - 5);
  if (minute >= opens && minute <= latest) return minute;
  return random.int(opens, latest);
}
