import { keepResponse } from '../outbox/keep-response.ts';
import type { Session } from '../state/session.ts';
import { toResponse } from '../state/to-response.ts';
import type { Clock } from './clock.ts';

/** Put a finished session into the outbox, and its code out of use. */
export function keepAnswer(session: Session, clock: Clock): Promise<void> {
  const { at, isUncertain } = clock.read();
  const monotonic = performance.now();
  const response = toResponse(session, {
    answeredAt: new Date(at).toISOString(),
    isTimeUncertain: isUncertain,
    finishedAt: monotonic,
  });
  const time = { keptAt: at, isTimeUncertain: isUncertain, boot: clock.boot, monotonic };
  return keepResponse(response, time);
}
