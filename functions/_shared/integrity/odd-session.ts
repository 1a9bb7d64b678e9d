import type { WallClock } from '../calendar/wall-clock.ts';
import { type BusinessCalendar, isOpenAround } from '../records/business-time.ts';
import type { WatchedResponse } from './integrity-inputs.ts';

const halfHourMs = 1_800_000;
const twoHoursMs = 7_200_000;

/**
 * Rules, not chances, for answers at a tablet: it was half an hour or more outside the opening hours, or
 * more than two hours away from the visit that it rates. Null where neither holds or the time is unsure.
 */
export function oddSession(
  { kioskId, isTimeUncertain, answeredAt, arrivedAt, closedAt }: WatchedResponse,
  branch: BusinessCalendar,
  clock: WallClock,
): 'off_hours' | 'far_from_visit' | null {
  if (kioskId === null || isTimeUncertain) return null;
  if (!isOpenAround(answeredAt, branch, clock, halfHourMs)) return 'off_hours';
  if (arrivedAt === null || closedAt === null) return null;
  const isNear = answeredAt >= arrivedAt - twoHoursMs && answeredAt <= closedAt + twoHoursMs;
  return isNear ? null : 'far_from_visit';
}
