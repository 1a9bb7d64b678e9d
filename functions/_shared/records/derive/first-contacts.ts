import type { ClinicIndex } from '../clinic-index.ts';
import type { Derived } from '../fact.ts';
import { hourMs, instantOf } from '../hours.ts';

const windowMs = 72 * hourMs;

/** first_contact_success: whether a lead's first contact led anywhere within 72 hours; of who made it. */
export function deriveFirstContacts(index: ClinicIndex): Derived[] {
  return index.all('lead').flatMap(({ branchId, externalId, content: { firstContact } }) => {
    if (firstContact === null) return [];
    const eventAt = instantOf(firstContact.at);
    const closesAt = eventAt + windowMs;
    const endedAt = instantOf(firstContact.outcomeAt) ?? eventAt;
    const isSuccess = firstContact.outcome !== 'none' && endedAt <= closesAt;
    return [
      {
        measure: 'first_contact_success',
        value: Number(isSuccess),
        employeeId: firstContact.employeeId,
        branchId,
        eventAt,
        closesAt,
        source: { kind: 'lead', id: externalId },
      },
    ];
  });
}
