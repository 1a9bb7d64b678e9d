import { createWallClock, type WallClock } from '../calendar/wall-clock.ts';
import type { WatchedResponse } from './integrity-inputs.ts';

const hourMs = 3_600_000;
const hoursAWeek = 168;

/** Which hour of the week it is at an instant, 0..167. */
export function hourOfWeek(instant: number, clock: WallClock): number {
  return Math.floor(clock.read(instant) / hourMs) % hoursAWeek;
}

/**
 * Of a branch's answers at tablets, the share that falls on each hour of the week. Half an answer is
 * added to every hour that had any, so that a quiet one is not impossible.
 */
export function weekProfile(responses: readonly WatchedResponse[], timeZone: string): number[] {
  const clock = createWallClock(timeZone);
  const counts = new Array<number>(hoursAWeek).fill(0.1);
  for (const { answeredAt } of responses) {
    const hour = hourOfWeek(answeredAt, clock);
    counts[hour] = (counts[hour] ?? 0) + 1;
  }
  const all = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => count / all);
}
