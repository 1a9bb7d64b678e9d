export interface PinTries {
  readonly wrong: number;
  /** Unix milliseconds of the last wrong one. */
  readonly at: number;
}

const freeTries = 5;
const firstWaitMs = 30_000;
const longestWaitMs = 3_600_000;

/**
 * How long nobody may try: 30 s after the fifth wrong PIN, twice as long after each further one, an
 * hour at most. A clock that was set back since does not count as waiting, nor does it lengthen it.
 *
 * @example pinWaitMs({ wrong: 6, at: 0 }, 10_000) // 50_000
 */
export function pinWaitMs({ wrong, at }: PinTries, now: number): number {
  if (wrong < freeTries) return 0;
  const wait = Math.min(firstWaitMs * 2 ** (wrong - freeTries), longestWaitMs);
  return Math.max(0, wait - Math.max(0, now - at));
}
