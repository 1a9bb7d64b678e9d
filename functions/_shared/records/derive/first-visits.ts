import type { ClinicIndex, Located } from '../clinic-index.ts';
import type { Derived, Fact } from '../fact.ts';
import { dayMs, instantOf } from '../hours.ts';
import { hasStandingDeal } from '../standing-deal.ts';

const firstWindowMs = 7 * dayMs;
const laterWindowMs = 90 * dayMs;

/**
 * first_visit_deal: of each first-visit customer, whether a deal was paid within 7 days and still
 * stands. return_visit_deal: of those without one, whether a deal followed by day 90; so no deal
 * counts for both. A customer is new once in the chain.
 */
export function deriveFirstVisits(index: ClinicIndex): Derived[] {
  const first = new Map<string, Located<'consultation'>>();
  for (const consultation of index.all('consultation')) {
    if (!consultation.content.isFirstVisit) continue;
    const { customerRef, branchId, externalId } = consultation;
    const key = customerRef ?? JSON.stringify([branchId, externalId]);
    if (!first.has(key)) first.set(key, consultation);
  }
  return [...first.values()].flatMap((consultation) => outcomes(consultation, index));
}

function outcomes(consultation: Located<'consultation'>, index: ClinicIndex): Derived[] {
  const { customerRef, branchId, externalId, employeeId } = consultation;
  const source = { kind: 'consultation', id: externalId } as const;
  if (customerRef === null) return [{ source, reason: 'customer_unknown' }];
  const eventAt = instantOf(consultation.occurredAt);
  const firstEnd = eventAt + firstWindowMs;
  const laterEnd = eventAt + laterWindowMs;
  const isSold = hasStandingDeal(index, customerRef, branchId, eventAt, firstEnd);
  const visit = index.find('visit', branchId, consultation.visitId);
  const head = {
    employeeId,
    branchId,
    treatmentCode: visit?.content.treatmentCode ?? null,
    eventAt,
    source,
  };
  const facts: Fact[] = [
    { ...head, measure: 'first_visit_deal', value: Number(isSold), closesAt: firstEnd },
  ];
  if (!isSold) {
    const isLate = hasStandingDeal(index, customerRef, branchId, eventAt, laterEnd);
    facts.push({
      ...head,
      measure: 'return_visit_deal',
      value: Number(isLate),
      closesAt: laterEnd,
    });
  }
  return facts;
}
