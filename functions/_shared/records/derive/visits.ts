import type { ClinicIndex } from '../clinic-index.ts';
import type { Derived } from '../fact.ts';
import { instantOf } from '../hours.ts';

/** visit: one per visit that is over, of the branch; counted on the day the customer came. */
export function deriveVisits(index: ClinicIndex): Derived[] {
  return index.all('visit').flatMap(({ branchId, externalId, content }) =>
    content.completedAt === null
      ? []
      : [
          {
            measure: 'visit',
            value: 1,
            employeeId: null,
            branchId,
            treatmentCode: content.treatmentCode,
            eventAt: instantOf(content.arrivedAt),
            source: { kind: 'visit', id: externalId },
          },
        ],
  );
}
