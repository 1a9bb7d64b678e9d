import { compareCounts, countShare } from './compare-counts.ts';
import type { IntegrityInputs, WatchedResponse } from './integrity-inputs.ts';
import { ratedPeople } from './rated-people.ts';
import { isTooFast, speedOf } from './screens-answered.ts';
import type { Suspicion } from './suspicion.ts';

/** Are more of a person's answers faster than they can be read than of everybody else's? */
export function suspectSpeed({ responses }: IntegrityInputs): Suspicion[] {
  const timed = responses.filter((response) => isTimed(response));
  return ratedPeople(timed).map(({ employeeId, own, rest }) => {
    const fast = own.filter(isTooFast);
    const mine = countShare(own, isTooFast);
    const others = countShare(rest, isTooFast);
    return {
      signal: 'too_fast',
      employeeId,
      p: compareCounts(mine, others, 'greater'),
      effect: fast.length,
      minimum: 3,
      facts: { count: fast.length, n: own.length, restCount: others.successes, restN: others.n },
      responseIds: fast.map(({ id }) => id),
    };
  });
}

function isTimed(response: WatchedResponse): boolean {
  const speed = speedOf(response);
  return speed !== null && speed !== 'too_few_items';
}
