import { straightLineExcess } from '../statistics/straight-line-excess.ts';
import { countShare, shareDifference } from './compare-counts.ts';
import type { IntegrityInputs, WatchedResponse } from './integrity-inputs.ts';
import { ratedPeople } from './rated-people.ts';
import type { Suspicion } from './suspicion.ts';

/** Are more of a person's responses all alike than of the rest? Alone it is no error: much that is honest is all fives. */
export function suspectStraightLines({ responses }: IntegrityInputs): Suspicion[] {
  const several = responses.filter(
    ({ scores, nps }) => scores.length + (nps === null ? 0 : 1) >= 2,
  );
  return ratedPeople(several).flatMap(({ employeeId, own, rest }) => {
    const mine = countShare(own, isStraight);
    const others = countShare(rest, isStraight);
    if (mine.n < 10 || others.n < 10) return [];
    return {
      signal: 'straight_line',
      employeeId,
      p: straightLineExcess(mine, others),
      effect: Math.max(0, shareDifference(mine, others)),
      minimum: 0.15,
      facts: { count: mine.successes, n: mine.n, restCount: others.successes, restN: others.n },
      responseIds: [],
    };
  });
}

/** Every star alike, and the NPS at the same place of its scale: 5 with 10, 4 with 8. */
function isStraight({ scores, nps }: WatchedResponse): boolean {
  const [first = 0] = scores;
  return scores.every((score) => score === first) && (nps === null || nps === 2 * first);
}
