import { createWallClock } from '../calendar/wall-clock.ts';
import { compareCounts, countShare } from './compare-counts.ts';
import type { IntegrityInputs, WatchedResponse } from './integrity-inputs.ts';
import { oddSession } from './odd-session.ts';
import { ratedPeople } from './rated-people.ts';
import type { Suspicion } from './suspicion.ts';

/** Do more of a person's answers break the rules of where and when than those of others? */
export function suspectSessions({ branch, responses }: IntegrityInputs): Suspicion[] {
  const clock = createWallClock(branch.timeZone);
  const isOdd = (response: WatchedResponse) => oddSession(response, branch, clock) !== null;
  const atTablets = responses.filter((r) => r.kioskId !== null && !r.isTimeUncertain);
  return ratedPeople(atTablets).map(({ employeeId, own, rest }) => {
    const odd = own.filter(isOdd);
    const others = countShare(rest, isOdd);
    return {
      signal: 'session',
      employeeId,
      p: compareCounts({ successes: odd.length, n: own.length }, others, 'greater'),
      effect: odd.length,
      minimum: 3,
      facts: { count: odd.length, n: own.length, restCount: others.successes, restN: others.n },
      responseIds: odd.map(({ id }) => id),
    };
  });
}
