import { compareAskers } from './compare-askers.ts';
import type { IntegrityInputs } from './integrity-inputs.ts';
import type { Suspicion } from './suspicion.ts';

/** Does a person ask fewer customers than the others of the role, and fewer after trouble than otherwise? */
export function suspectAsking({ asking }: IntegrityInputs): Suspicion[] {
  return compareAskers(asking).people.flatMap((person): Suspicion[] => {
    const { employeeId, less, trouble } = person;
    const about = { employeeId, responseIds: [] };
    return [
      ...(less === null
        ? []
        : [
            {
              ...about,
              signal: 'asks_less' as const,
              p: less.p,
              effect: Math.max(0, -less.difference),
              minimum: 0.1,
              facts: {
                count: person.asked,
                n: person.eligible,
                restCount: less.rest.successes,
                restN: less.rest.n,
              },
            },
          ]),
      ...(trouble === null
        ? []
        : [
            {
              ...about,
              signal: 'avoids_trouble' as const,
              p: trouble.p,
              effect: Math.max(0, -trouble.difference),
              minimum: 0.2,
              facts: {
                count: person.troubledAsked,
                n: person.troubled,
                restCount: trouble.rest.successes,
                restN: trouble.rest.n,
              },
            },
          ]),
    ];
  });
}
