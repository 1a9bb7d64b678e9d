import { epochMsOf, momentOf } from './days.ts';
import { createRandom } from './random.ts';
import type { Response } from './responses.ts';
import type { Stories } from './stories.ts';
import type { Visit } from './visits.ts';

/** Somebody types in kept codes at the tablet: top marks for one person, one after the other. */
export function createBurst(visits: readonly Visit[], { burst }: Stories): Response[] {
  const random = createRandom('burst');
  const step = (burst.minutes * 60) / visits.length;
  return visits.flatMap((visit, index) => {
    const [person] = visit.staff;
    const kiosk = visit.branch.kiosks.find(({ name }) => name === burst.kioskName);
    if (!person || !kiosk) return [];
    const answeredAt = momentOf(
      burst.day,
      burst.from,
      Math.floor(index * step) + random.int(0, 40),
    );
    return [
      {
        id: random.uuidAt(epochMsOf(answeredAt) + index),
        branch: visit.branch,
        visit,
        kioskId: kiosk.id,
        occasion: 'visit',
        answeredAt,
        receivedAt: answeredAt + random.int(1, 5),
        isTimeUncertain: false,
        language: 'zh',
        durationMs: random.int(1300, burst.longestMs),
        nps: 10,
        ratings: [{ person, score: 5 }],
        chips: [],
        comment: null,
        wantsContact: false,
      } satisfies Response,
    ];
  });
}
