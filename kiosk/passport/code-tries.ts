const windowMs = 600_000;
const limit = 10;

/**
 * The wrong codes that still count. A moment in the future is one of a clock that has been set
 * back since: it counts no more, or the tablet would refuse codes for as long as the jump was.
 */
export function recentTries(tries: readonly number[], now: number): number[] {
  return tries.filter((at) => at <= now && now - at < windowMs);
}

/** Ten in ten minutes are more than anybody mistypes. */
export function isTooMany(recent: readonly number[]): boolean {
  return recent.length >= limit;
}
