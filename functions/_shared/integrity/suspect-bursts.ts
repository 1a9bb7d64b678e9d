import { createWallClock } from '../calendar/wall-clock.ts';
import { burstTest } from '../statistics/burst-test.ts';
import { scanStatistic } from '../statistics/scan-statistic.ts';
import type { IntegrityInputs, WatchedResponse } from './integrity-inputs.ts';
import { ratedPeople } from './rated-people.ts';
import type { Suspicion } from './suspicion.ts';
import { hourOfWeek, weekProfile } from './week-profile.ts';

const minutes = 30;
const windowMs = minutes * 60_000;
const weekMs = 7 * 86_400_000;

/**
 * Did too many answers for a person come in some half hour? What is expected is the person's own number
 * of answers, spread over the week as the branch's others come in; that the half hour was chosen after
 * looking is paid for by the scan statistic, as if the whole period were as busy as that hour.
 */
export function suspectBursts(inputs: IntegrityInputs): Suspicion[] {
  const { branch, responses, fromDay, untilDay } = inputs;
  const clock = createWallClock(branch.timeZone);
  const weeks = (Date.parse(untilDay) - Date.parse(fromDay)) / weekMs;
  const atTablets = responses.filter((r) => r.kioskId !== null && !r.isTimeUncertain);
  return ratedPeople(atTablets).flatMap(({ employeeId, own, rest }) => {
    if (own.length < 2 || rest.length < 20) return [];
    const profile = weekProfile(rest, branch.timeZone);
    const rateAt = (instant: number) =>
      (own.length * (profile[hourOfWeek(instant, clock)] ?? 0)) / weeks;
    const fullest = fullestWindow(own, rateAt);
    const share = Math.min(0.5, fullest.expected / own.length);
    return {
      signal: 'burst',
      employeeId,
      p: Math.max(fullest.p, scanStatistic(fullest.ids.length, own.length, share)),
      effect: fullest.ids.length,
      minimum: 5,
      facts: {
        count: fullest.ids.length,
        minutes,
        expected: fullest.expected,
        startsAt: fullest.startsAt,
        n: own.length,
      },
      responseIds: fullest.ids.length >= 5 ? fullest.ids : [],
    };
  });
}

interface Window {
  readonly startsAt: number;
  readonly ids: string[];
  readonly expected: number;
  readonly p: number;
}

/** Of the half hours that begin with an answer, the one that is hardest to explain. */
function fullestWindow(
  own: readonly WatchedResponse[],
  rateAt: (instant: number) => number,
): Window {
  const inOrder = own.toSorted((a, b) => a.answeredAt - b.answeredAt);
  let worst: Window = { startsAt: 0, ids: [], expected: 0, p: 1 };
  for (const [first, { answeredAt: startsAt }] of inOrder.entries()) {
    const inside = inOrder.slice(first).filter((r) => r.answeredAt < startsAt + windowMs);
    const { expected, p } = burstTest(inside.length, minutes, rateAt(startsAt + windowMs / 2));
    if (worst.ids.length > 0 && p >= worst.p) continue;
    worst = { startsAt, ids: inside.map(({ id }) => id), expected, p };
  }
  return worst;
}
