import { formatMoment } from '../days.ts';
import { isPosted } from '../people.ts';
import { createRandom } from '../random.ts';
import type { Clinic, RecordDraft } from '../records.ts';
import type { Stories } from '../stories.ts';
import type { Visit } from '../visits.ts';

const hour = 3600;
const categories = ['service', 'result', 'price', 'waiting'] as const;

/** About seven complaints a thousand visits, handled by customer service: D06, K05. */
export function createComplaints(clinic: Clinic, stories: Stories): RecordDraft[] {
  const unasked = unaskedVisits(clinic, stories);
  const apart = { ...clinic, random: createRandom(`unasked ${clinic.branch.code}`) };
  return [
    ...complain(clinic, (visit) => !visit.isPlanted && clinic.random.isLucky(0.007)),
    ...complain(apart, (visit) => unasked.includes(visit)),
  ];
}

/** Evenly over the last eleven weeks: visits of somebody who rather does not ask who is unhappy. */
function unaskedVisits(
  { visits, branch, until }: Clinic,
  { selectiveAsking: { member, complaints } }: Stories,
): Visit[] {
  if (branch.code !== member.branchCode) return [];
  const own = visits.filter(
    ({ staff, day }) =>
      day >= until - 77 && day < until - 3 && staff.some(({ name }) => name === member.name),
  );
  const step = own.length / complaints;
  return Array.from({ length: complaints }, (_, index) => own[Math.floor(index * step)]).filter(
    (visit) => visit !== undefined,
  );
}

function complain(clinic: Clinic, isChosen: (visit: Visit) => boolean): RecordDraft[] {
  const { random, visits, people, branch, until } = clinic;
  const handlers = people.filter(({ role }) => role === 'service');
  return visits.flatMap((visit): RecordDraft[] => {
    if (!isChosen(visit)) return [];
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
