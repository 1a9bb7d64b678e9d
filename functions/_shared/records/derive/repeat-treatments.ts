import type { ClinicIndex, Located } from '../clinic-index.ts';
import type { Derived } from '../fact.ts';
import { dayMs, instantOf } from '../hours.ts';

const windowMs = 180 * dayMs;

/**
 * repeat_treatment: of each customer of a doctor, whether they came for another treatment on another
 * day within 180 days, with any doctor. Revisions and sessions of a package are no new decision: they
 * neither open a window nor fill one. A customer counts once for a doctor in the month it closes.
 */
export function deriveRepeatTreatments(index: ClinicIndex): Derived[] {
  const counted = new Set<string>();
  return index
    .all('procedure')
    .filter(isDecision)
    .flatMap((procedure): Derived[] => {
      const { branchId, externalId, customerRef, content } = procedure;
      const source = { kind: 'procedure', id: externalId } as const;
      if (customerRef === null) return [{ source, reason: 'customer_unknown' }];
      const clock = index.clock(branchId);
      const eventAt = instantOf(content.startedAt);
      const closesAt = eventAt + windowMs;
      const month = clock.day(closesAt).slice(0, 7);
      const key = JSON.stringify([content.doctorId, customerRef, month]);
      if (counted.has(key)) return [];
      counted.add(key);
      const day = clock.day(eventAt);
      const isRepeated = index.ofCustomer('procedure', customerRef).some((other) => {
        const at = instantOf(other.content.startedAt);
        return isDecision(other) && clock.day(at) > day && at <= closesAt;
      });
      return [
        {
          measure: 'repeat_treatment',
          value: Number(isRepeated),
          employeeId: content.doctorId,
          role: 'doctor',
          branchId,
          treatmentCode: content.treatmentCode,
          eventAt,
          closesAt,
          source,
        },
      ];
    });
}

function isDecision({ content }: Located<'procedure'>): boolean {
  return content.revision === null && content.isPackageSession !== true;
}
