import { type Batch, batchOf } from '../local/batch.ts';
import { formatMoment, type Moment } from './days.ts';
import { createRandom } from './random.ts';
import type { Response } from './responses.ts';
import type { Visit } from './visits.ts';

/** Of those who were asked and did not answer: how many began. */
const startedShare = 0.14;

/** Who began to answer. Who `answered` did, of course; of those asked in vain chance decides. */
export function startBatch(
  visits: readonly Visit[],
  askedAt: ReadonlyMap<Visit, Moment>,
  answered: ReadonlyMap<Visit, Response>,
): Batch {
  const random = createRandom(`starts ${visits[0]?.id ?? ''}`);
  const rows = visits.flatMap((visit) => {
    const [response, asked] = [answered.get(visit), askedAt.get(visit)];
    const isStarted = random.isLucky(startedShare);
    if (response) {
      return start(visit, response.answeredAt - Math.ceil(response.durationMs / 1000));
    }
    return asked !== undefined && isStarted ? start(visit, asked + 60) : [];
  });
  return batchOf('private.visit_starts', rows);
}

function start({ id }: Visit, at: Moment) {
  return { visit_id: id, started_at: formatMoment(at) };
}

/** The answers given at a visit. */
export function answersOf(responses: readonly Response[]): Map<Visit, Response> {
  return new Map(
    responses.flatMap((response) =>
      response.visit && response.occasion === 'visit' ? [[response.visit, response]] : [],
    ),
  );
}
