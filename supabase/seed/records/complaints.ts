import { formatMoment } from '../days.ts';
import { isPosted } from '../people.ts';
import type { Clinic, RecordDraft } from '../records.ts';

const hour = 3600;
const categories = ['service', 'result', 'price', 'waiting'] as const;

/** About seven complaints a thousand visits, handled by customer service: D06, K05. */
export function createComplaints(clinic: Clinic): RecordDraft[] {
  const { random, visits, people, branch, until } = clinic;
  const handlers = people.filter(({ role }) => role === 'service');
  return visits.flatMap((visit): RecordDraft[] => {
    if (visit.isPlanted || !random.isLucky(0.007)) return [];
    const opened = visit.closedAt + random.int(0, 30) * hour;
    if (opened >= until * 24 * hour) return [];
    const handler = handlers.find((person) => isPosted(person, branch.code, visit.day)) ?? null;
    const isMajor = random.isLucky(0.15);
    const isPrompt = random.isLucky(handler?.diligence ?? 0.9);
    const closed =
      opened + (isPrompt ? random.int(1, isMajor ? 60 : 22) : random.int(30, 140)) * hour;
    const isClosed = closed < until * 24 * hour;
    return [
      {
        kind: 'complaint',
        person: handler,
        visit,
        customerRef: visit.customer.ref,
        at: opened,
        content: {
          grade: isMajor ? 'major' : 'minor',
          category: categories[random.weighted([38, 27, 18, 17])] ?? 'service',
          aboutEmployeeId: random.pick(visit.staff).id,
          openedAt: formatMoment(opened),
          firstTouchedAt: formatMoment(
            opened + (isPrompt ? random.int(2, 28) : random.int(35, 400)) * 60,
          ),
          closedAt: isClosed ? formatMoment(closed) : null,
          isUpheld: isClosed ? random.isLucky(0.4) : null,
        },
      },
    ];
  });
}
