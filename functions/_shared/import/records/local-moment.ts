import type { WallClock } from '../../calendar/wall-clock.ts';
import type { Moment } from '../read-moment.ts';

/**
 * A date and time of a file as an instant: with an offset as it says, else by the wall clock of the
 * branch. A time that the clocks skipped is the one they jumped to.
 *
 * @param time for a date without one, `HH:MM:SS`
 * @example toInstant({ day: '2026-01-05', time: '14:20:00', offset: null }, shanghai) // '2026-01-05T06:20:00Z'
 */
export function toInstant({ day, time, offset }: Moment, clock: WallClock, given = '00:00:00') {
  const reading = `${day}T${time ?? given}`;
  if (time !== null && offset !== null) return isoOf(Date.parse(`${reading}${offset}`));
  const wall = Date.parse(`${reading}Z`);
  const first = wall - (clock.read(wall) - wall);
  // Once more, because the offset of the guess may be that of the other side of a change.
  return isoOf(wall - (clock.read(first) - first));
}

function isoOf(instant: number): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}
