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
 * The wall clock of a time zone. Its offset is asked for once per quarter of an hour, which no change
 * of offset cuts, because asking costs a thousand times more than adding.
 *
 * @throws {RangeError} when the runtime does not know the time zone
 */
export function createWallClock(timeZone: string): WallClock {
  const offsetAt = typeof Temporal === 'undefined' ? intlOffsets(timeZone) : offsets(timeZone);
  const known = new Map<number, number>();
  const read = (instant: number) => {
    const quarter = Math.floor(instant / quarterHourMs);
    const offset = known.get(quarter) ?? offsetAt(quarter * quarterHourMs);
    known.set(quarter, offset);
    return instant + offset;
  };
  read(0);
  return { read, day: (instant) => dayText(wallDayNumber(read(instant))) };
}

const clocks = new Map<string, WallClock>();

/**
 * The same, made once: a page asks for the day and the time of a few moments again and again.
 *
 * @throws {RangeError} when the runtime does not know the time zone
 */
export function wallClockOf(timeZone: string): WallClock {
  const known = clocks.get(timeZone) ?? createWallClock(timeZone);
  clocks.set(timeZone, known);
  return known;
}

type Offsets = (instant: number) => number;

/**
 * Not in every browser yet. Where it is, it opens none of the tables that cost a slow machine a tenth
 * of a second with the first thing a page asks of Intl.
 */
declare const Temporal:
  | {
      Instant: {
        fromEpochMilliseconds(instant: number): {
          toZonedDateTimeISO(timeZone: string): { readonly offsetNanoseconds: number };
        };
      };
    }
  | undefined;

function offsets(timeZone: string): Offsets {
  return (instant) =>
    (Temporal?.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone)
      .offsetNanoseconds ?? 0) / 1e6;
}

function intlOffsets(timeZone: string): Offsets {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  return (instant) => {
    const parts = format.formatToParts(new Date(instant));
    const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
    const reading = Date.UTC(
      part('year'),
      part('month') - 1,
      part('day'),
      part('hour'),
      part('minute'),
    );
    return reading - instant;
  };
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
