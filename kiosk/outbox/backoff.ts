const baseMs = 1_000;
const capMs = 300_000;

/**
 * How long to wait after this many failures in a row: full jitter, so that the tablets of a branch
 * do not come back all at once when its network does. A server that names a time is believed, up to
 * the same cap.
 *
 * @param random from 0 to 1
 * @example backoffMs(3, 0.5) // 4000: half of 2³ seconds
 */
export function backoffMs(failures: number, random: number, retryAfterMs = 0): number {
  const ceiling = Math.min(capMs, baseMs * 2 ** Math.min(failures, 20));
  return Math.min(capMs, Math.max(ceiling * random, retryAfterMs));
}
