const quarterHourMs = 900_000;
const dayMs = 86_400_000;

/** Reads instants as the clock on a branch's wall shows them. */
export interface WallClock {
  /** The wall's reading as if it were UTC, in ms: for days and times of day, never to be sent anywhere. */
  readonly read: (instant: number) => number;
  /** The calendar day, `2026-11-23`. */
  readonly day: (instant: number) => string;
}

/**
 * The wall clock of a time zone. Its offset is asked of Intl once per quarter of an hour, which no
 * change of offset cuts, because asking costs a thousand times more than adding.
 *
 * @throws {RangeError} when the runtime does not know the time zone
 */
export function createWallClock(timeZone: string): WallClock {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const offsets = new Map<number, number>();
  const read = (instant: number) => {
    const quarter = Math.floor(instant / quarterHourMs);
    const known = offsets.get(quarter);
    if (known !== undefined) return instant + known;
    const offset = wallReading(format, quarter * quarterHourMs) - quarter * quarterHourMs;
    offsets.set(quarter, offset);
    return instant + offset;
  };
  return { read, day: (instant) => dayText(wallDayNumber(read(instant))) };
}

function wallReading(format: Intl.DateTimeFormat, instant: number): number {
  const parts = format.formatToParts(new Date(instant));
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
}

/** Days since 1970 of a wall reading. */
export function wallDayNumber(reading: number): number {
  return Math.floor(reading / dayMs);
}

/** The text of a day number: `dayText(0)` is "1970-01-01". */
export function dayText(dayNumber: number): string {
  const known = dayTexts.get(dayNumber);
  if (known !== undefined) return known;
  const text = new Date(dayNumber * dayMs).toISOString().slice(0, 10);
  dayTexts.set(dayNumber, text);
  return text;
}

/** A few thousand days are asked for a million times. */
const dayTexts = new Map<number, string>();
