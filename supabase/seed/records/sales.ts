import { formatMoment, type Moment, momentOf } from '../days.ts';
import type { Clinic, RecordContents, RecordDraft } from '../records.ts';
import type { Visit } from '../visits.ts';

const day = 86_400;
const reasons = ['price', 'comparing', 'fear', 'family', 'unsuitable'] as const;

/** Consultations, what was sold in them, and the calls to those who did not buy: C01, C02, C06, C07, M03, M04. */
export function createSales(clinic: Clinic): RecordDraft[] {
  return clinic.visits.flatMap((visit) => {
    const consultant = visit.staff.find(({ role }) => role === 'consultant') ?? null;
    if (visit.isSold === null) return [];
    const about = { visit, customerRef: visit.customer.ref, person: consultant };
    const records: RecordDraft[] = [];
    if (visit.kind === 'first' || visit.kind === 'return') {
      records.push({
        ...about,
        kind: 'consultation',
        at: visit.arrivedAt,
        content: outcome(clinic, visit),
      });
    }
    if (visit.isSold) {
      const content = sale(clinic, visit);
      if (content) records.push({ ...about, kind: 'deal', at: visit.closedAt, content });
    }
    if (consultant && clinic.random.isLucky(visit.isSold ? 0.12 : 0.5)) {
      const due = momentOf(visit.day + (visit.isSold ? 7 : 2), 18 * 60);
      if (due < clinic.until * day) {
        const doneAt = doneNear(clinic, due, consultant.diligence);
        records.push({
          ...about,
          kind: 'follow_up',
          at: due,
          content: {
            assigneeId: consultant.id,
            executorId: doneAt ? consultant.id : null,
            type: visit.isSold ? 'satisfaction' : 'no_deal',
            node: null,
            procedureId: null,
            dueAt: formatMoment(due),
            doneAt,
          },
        });
      }
    }
    return records;
  });
}

/** When something due was done: mostly before, sometimes days late, sometimes never. */
export function doneNear({ random, until }: Clinic, due: Moment, diligence: number): string | null {
  const at = random.isLucky(diligence)
    ? due - random.int(0, 20 * 3600)
    : due + random.int(26 * 3600, 6 * day);
  const isNever = random.isLucky((1 - diligence) * 0.25);
  return isNever || at >= until * day ? null : formatMoment(at);
}

function outcome({ random }: Clinic, { kind, isSold }: Visit): RecordContents['consultation'] {
  return {
    isFirstVisit: kind === 'first',
    outcome: isSold ? 'deal' : 'no_deal',
    failureReason: isSold ? null : (reasons[random.weighted([40, 28, 14, 10, 8])] ?? null),
  };
}

/** A share of what is sold is sold as a course of three or more. One deal in thirty-five goes back. */
function sale({ random, until }: Clinic, visit: Visit): RecordContents['deal'] | null {
  const sellers = visit.staff.filter(({ role }) => role === 'consultant' || role === 'marketing');
  const [first, second] = sellers;
  if (!first) return null;
  const times = random.weighted([60, 0, 25, 10, 0, 5]) + 1;
  const discount = random.int(78, 100) / 100;
  const amountFen = Math.round((visit.treatment.priceFen * times * discount) / 1000) * 1000;
  const refundAt = visit.closedAt + random.int(1, 28) * day;
  const isRefunded = random.isLucky(0.028) && refundAt < until * day;
  const isWhole = random.isLucky(0.6);
  return {
    amountFen,
    staff: second
      ? [
          { employeeId: first.id, shareBp: 7000 },
          { employeeId: second.id, shareBp: 3000 },
        ]
      : [{ employeeId: first.id, shareBp: 10_000 }],
    paidAt: formatMoment(visit.closedAt),
    refund: isRefunded
      ? { amountFen: isWhole ? amountFen : Math.round(amountFen * 0.6), at: formatMoment(refundAt) }
      : null,
  };
}
