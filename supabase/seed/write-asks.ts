import type { Queries } from '../local/database.ts';
import { formatMoment, type Moment } from './days.ts';
import { createRandom } from './random.ts';
import type { Response } from './responses.ts';
import type { Visit } from './visits.ts';
import { insertRows } from './write.ts';

/** Of the visits that nobody answered: how many were asked, and how many of those began. */
const askedShare = 0.62;
const startedShare = 0.14;

/** Whom the desk asked. Who answered was asked before; of the others chance decides. */
export async function writeAsks(
  database: Queries,
  visits: readonly Visit[],
  responses: readonly Response[],
): Promise<void> {
  const random = createRandom(`asks ${visits[0]?.id ?? ''}`);
  const answered = new Map<string, Response>(
    responses.flatMap((response) =>
      response.visit && response.occasion === 'visit' ? [[response.visit.id, response]] : [],
    ),
  );
  const rows = visits.flatMap(({ id, closedAt }) => {
    const response = answered.get(id);
    const minutes = random.int(0, 4);
    const [isAsked, isStarted] = [random.isLucky(askedShare), random.isLucky(startedShare)];
    if (response) {
      const startedAt = response.answeredAt - Math.ceil(response.durationMs / 1000);
      return [ask(id, Math.min(closedAt, startedAt), startedAt)];
    }
    const askedAt = closedAt + minutes * 60;
    return isAsked ? [ask(id, askedAt, isStarted ? askedAt + 60 : null)] : [];
  });
  await insertRows(
    database,
    'private.visit_asks',
    { visit_id: 'uuid', asked_at: 'timestamptz', started_at: 'timestamptz' },
    rows,
  );
}

function ask(visitId: string, askedAt: Moment, startedAt: Moment | null) {
  return {
    visit_id: visitId,
    asked_at: formatMoment(askedAt),
    started_at: startedAt === null ? null : formatMoment(startedAt),
  };
}
