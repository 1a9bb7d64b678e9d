import { wallClockOf } from './wall-clock.ts';

/**
 * The calendar day that the wall clock of a time zone shows at an instant.
 *
 * @example localDate(new Date('2026-11-30T16:30:00Z'), 'Asia/Shanghai') // "2026-12-01"
 * @throws {RangeError} when the runtime does not know the time zone
 */
export function localDate(instant: Date, timeZone: string): string {
  return wallClockOf(timeZone).day(instant.getTime());
}
