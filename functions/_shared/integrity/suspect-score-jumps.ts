import { createWallClock } from '../calendar/wall-clock.ts';
import { compareCounts, countShare, shareDifference } from './compare-counts.ts';
import type { IntegrityInputs, WatchedResponse } from './integrity-inputs.ts';
import { ratedPeople } from './rated-people.ts';
import type { Suspicion } from './suspicion.ts';

const dayMs = 86_400_000;
const middayMs = 15 * 3_600_000;
/** Fewer answers on a side say nothing about a jump. */
const leastOnASide = 10;

/**
 * Has a person many more fives at one tablet, or in one half of the day, than otherwise? Answers at
 * tablets alone: a phone is another way of asking. The strongest of the person's splits counts, and
 * pays for the others.
 */
export function suspectScoreJumps({ branch, responses }: IntegrityInputs): Suspicion[] {
  const clock = createWallClock(branch.timeZone);
  const halfOfDay = ({ answeredAt }: WatchedResponse) =>
    clock.read(answeredAt) % dayMs < middayMs ? 'early' : 'late';
  return ratedPeople(responses.filter((r) => r.kioskId !== null)).flatMap(({ employeeId, own }) => {
    const hasFive = ({ employeeIds, scores }: WatchedResponse) =>
      scores[employeeIds.indexOf(employeeId)] === 5;
    const splits = [
      ...new Set(own.flatMap((r) => [`tablet ${r.kioskId}`, `half ${halfOfDay(r)}`])),
    ].flatMap((name) => {
      const isHere = (r: WatchedResponse) =>
        name === `tablet ${r.kioskId}` || name === `half ${halfOfDay(r)}`;
      const here = countShare(own.filter(isHere), hasFive);
      const there = countShare(
        own.filter((r) => !isHere(r)),
        hasFive,
      );
      if (here.n < leastOnASide || there.n < leastOnASide) return [];
      return { here, there, p: compareCounts(here, there, 'greater') };
    });
    const [strongest] = splits.toSorted((a, b) => a.p - b.p);
    if (strongest === undefined) return [];
    const { here, there } = strongest;
    return {
      signal: 'score_jump',
      employeeId,
      p: Math.min(1, strongest.p * splits.length),
      effect: Math.max(0, shareDifference(here, there)),
      minimum: 0.15,
      facts: { count: here.successes, n: here.n, restCount: there.successes, restN: there.n },
      responseIds: [],
    };
  });
}
