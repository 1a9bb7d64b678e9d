import { wallClockOf } from '#shared/calendar/wall-clock.ts';
import type { Wall } from '#shared/schemas/wall.ts';

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
/** A screen is on an hour before the branch opens and after it closes: people meet then. */
const marginMinutes = 60;

/** Whether somebody may look at a branch’s wall at an instant, by its own clock; true where no hours are known. */
export function isOpenAt(branch: Wall['branch'], instant: Date): boolean {
  const { day, minutes } = wallReading(branch.timeZone, instant);
  const hours = hoursOn(branch, day);
  if (hours === undefined) return true;
  if (hours === null) return false;
  const [opens, closes] = hours.map(minutesOf);
  return minutes >= (opens ?? 0) - marginMinutes && minutes < (closes ?? 24 * 60) + marginMinutes;
}

function hoursOn({ openingHours, specialDays }: Wall['branch'], day: string) {
  if (day in specialDays) return specialDays[day];
  const weekday = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()];
  return weekday && openingHours[weekday];
}

function minutesOf(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return hours * 60 + minutes;
}

function wallReading(timeZone: string, instant: Date): { day: string; minutes: number } {
  const reading = new Date(wallClockOf(timeZone).read(instant.getTime()));
  return {
    day: reading.toISOString().slice(0, 10),
    minutes: reading.getUTCHours() * 60 + reading.getUTCMinutes(),
  };
}
