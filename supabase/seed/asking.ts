import type { Branch } from './chain.ts';
import type { Moment } from './days.ts';
import { createRandom } from './random.ts';
import type { ClinicRecord } from './records/create-records.ts';
import type { Response } from './responses.ts';
import type { Stories } from './stories.ts';
import type { Visit } from './visits.ts';

/** Of the customers who did not answer, how many had been asked. */
const askedOfSilent = 0.55;
const askedOfSilentByTheChoosy = 0.1;

interface Given {
  readonly branch: Branch;
  readonly visits: readonly Visit[];
  readonly records: readonly ClinicRecord[];
  readonly responses: readonly Response[];
}

/**
 * Who was asked, and when: everybody who answered, and rather more than half of those who did not,
 * whoever served them. One person asks less, and nobody who looks unhappy: the answers that those
 * customers would have given are taken away again.
 */
export function chooseAsked(
  { branch, visits, records, responses }: Given,
  { selectiveAsking: { member, from } }: Stories,
): { responses: Response[]; askedAt: Map<Visit, Moment> } {
  const random = createRandom(`asking ${branch.code}`);
  const troubled = new Set(records.filter(isTrouble).map(({ visit }) => visit));
  const isChoosy = ({ staff, day }: Visit) =>
    day >= from && staff.some(({ name }) => name === member.name);
  const isKept = ({ visit, occasion, nps, ratings }: Response) =>
    !visit ||
    occasion !== 'visit' ||
    !isChoosy(visit) ||
    !(troubled.has(visit) || (nps ?? 10) <= 6 || ratings.some(({ score }) => score <= 3));
  const kept = responses.filter(isKept);
  const answered = new Set(kept.flatMap((r) => (r.visit && r.occasion === 'visit' ? r.visit : [])));
  const askedAt = new Map<Visit, Moment>();
  for (const visit of visits) {
    const [delay, chance] = [random.int(5, 40), random.next()];
    const share = isChoosy(visit) ? askedOfSilentByTheChoosy : askedOfSilent;
    const isAskedInVain = chance < share && !(isChoosy(visit) && troubled.has(visit));
    if (answered.has(visit) || visit.isPlanted || isAskedInVain) {
      askedAt.set(visit, visit.closedAt + delay);
    }
  }
  return { responses: kept, askedAt };
}

function isTrouble(record: ClinicRecord): boolean {
  return record.kind === 'complaint' || (record.kind === 'deal' && record.content.refund !== null);
}
