import { type Day, formatMoment, momentOf, monthKey } from '../days.ts';
import { openOn } from '../opening-hours.ts';
import { isOnDuty, type Person } from '../people.ts';
import type { Clinic, RecordDraft } from '../records.ts';

const chatsPerMonth = 26;
const appointmentsPerMonth = 8;
const checksPerMonth = 10;
const hour = 3600;

/** Customer service: chats, appointments, quality checks (K01–K04, K06). */
export function createReception(clinic: Clinic): RecordDraft[] {
  const agents = clinic.people.filter(({ role }) => role === 'service');
  return agents.flatMap((agent) =>
    workingMonths(clinic, agent).flatMap((days) => [
      ...times(clinic, chatsPerMonth, () => chat(clinic, agent, clinic.random.pick(days))),
      ...times(clinic, appointmentsPerMonth, () =>
        appointment(clinic, agent, clinic.random.pick(days)),
      ),
      ...times(clinic, checksPerMonth, () => qualityCheck(clinic, agent, clinic.random.pick(days))),
    ]),
  );
}

/** The days a person was on duty in this open branch, by month. */
export function workingMonths({ branch, from, until }: Clinic, person: Person): Day[][] {
  const months = new Map<string, Day[]>();
  for (let day = from; day < until; day += 1) {
    if (!isOnDuty(person, branch.code, day) || !openOn(branch, day)) continue;
    const key = monthKey(day);
    const days = months.get(key);
    if (days) days.push(day);
    else months.set(key, [day]);
  }
  return [...months.values()];
}

/** Roughly `count` in a whole month of some twenty-one working days, scaled. */
function times<T>({ random, scale }: Clinic, count: number, make: () => T): T[] {
  return Array.from({ length: random.poisson(count * scale) }, make);
}

function chat({ random, branch }: Clinic, agent: Person, day: Day): RecordDraft {
  const hours = openOn(branch, day) ?? { opens: 600, closes: 1200 };
  const first = momentOf(day, random.int(hours.opens, hours.closes - 30), random.int(0, 59));
  const isQuick = random.isLucky(0.66 + agent.diligence * 0.18);
  const wait = isQuick ? random.int(6, 58) : random.int(65, 900);
  const needsResolution = random.isLucky(0.6);
  const isResolved = needsResolution && random.isLucky(0.75 + agent.diligence * 0.17);
  const liked = [1, 2, 4, 22, 71].map((weight, at) => weight * (at < 3 && !isQuick ? 3 : 1));
  return {
    kind: 'chat',
    person: agent,
    visit: null,
    customerRef: null,
    at: first,
    content: {
      channel: random.isLucky(0.78) ? 'online' : 'phone',
      firstMessageAt: formatMoment(first),
      firstReplyAt: random.isLucky(0.985) ? formatMoment(first + wait) : null,
      needsResolution,
      isResolved,
      reopenedAt: isResolved && random.isLucky(0.04) ? formatMoment(first + 30 * hour) : null,
      rating: random.isLucky(0.8) ? random.weighted(liked) + 1 : null,
    },
  };
}

function appointment({ random }: Clinic, agent: Person, day: Day): RecordDraft {
  const at = momentOf(day, random.int(20, 38) * 30);
  const fate = random.weighted([79, 12, 9]);
  return {
    kind: 'appointment',
    person: agent,
    visit: null,
    customerRef: null,
    at,
    content: {
      bookedAt: formatMoment(at - random.int(1, 9) * 24 * hour),
      at: formatMoment(at),
      arrivedAt: fate === 0 ? formatMoment(at + random.int(-900, 1200)) : null,
      cancelledAt: fate === 2 ? formatMoment(at - random.int(2, 60) * hour) : null,
    },
  };
}

function qualityCheck({ random }: Clinic, agent: Person, day: Day): RecordDraft {
  const earned = 100 * (0.83 + agent.diligence * 0.11) + 4 * random.normal();
  return {
    kind: 'quality_check',
    person: agent,
    visit: null,
    customerRef: null,
    at: momentOf(day, 17 * 60 + random.int(0, 120)),
    content: {
      rubric: '客服通话与在线会话 2.0',
      pointsEarned: Math.max(40, Math.min(100, Math.round(earned))),
      pointsPossible: 100,
    },
  };
}

/** One inspection a nurse and month: N05. */
export function createInspections(clinic: Clinic): RecordDraft[] {
  const nurses = clinic.people.filter((p) => p.role === 'nurse');
  return nurses.flatMap((nurse) =>
    workingMonths(clinic, nurse).map((days): RecordDraft => {
      const day = clinic.random.pick(days);
      const missed = clinic.random.poisson((1.02 - nurse.diligence) * 45);
      return {
        kind: 'inspection',
        person: nurse,
        visit: null,
        customerRef: null,
        at: momentOf(day, 14 * 60 + clinic.random.int(0, 150)),
        content: {
          inspector: '总部护理部',
          pointsEarned: Math.max(60, 100 - missed),
          pointsPossible: 100,
          hasCriticalFail: clinic.random.isLucky(0.008),
        },
      };
    }),
  );
}
