import type { SessionEvent } from '../state/event.ts';
import { isUnfinished } from '../state/reduce.ts';
import { countdownSeconds, type Session } from '../state/session.ts';

export const quietMs = 25_000;
const goneMs = quietMs + countdownSeconds * 1000;

/** Outside opening hours the tablet goes dark, but not under a hand. */
export function isAsleep(session: Session, isOpen: boolean, quietForMs: number): boolean {
  return !isOpen && session.step.name === 'attract' && quietForMs >= goneMs;
}

/**
 * What silence means. Nobody there for 25 s: ask. Then 20 s are counted down in sight, and what was
 * not finished is discarded. Works on moments and not on ticks, so a tablet that slept meanwhile
 * discards as soon as it wakes. On the first screen a language or size that somebody left behind
 * goes back without asking.
 */
export function hearSilence(session: Session, quietForMs: number): SessionEvent | null {
  if (session.countdown !== null) {
    return { type: 'counted-down', secondsLeft: (goneMs - quietForMs) / 1000 };
  }
  if (isUnfinished(session)) return quietForMs >= quietMs ? { type: 'fell-quiet' } : null;
  const { step, isLarge, locale, home } = session;
  const hasTraces = step.name === 'attract' && (isLarge || locale !== home);
  return hasTraces && quietForMs >= goneMs ? { type: 'reset' } : null;
}
