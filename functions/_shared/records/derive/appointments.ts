import type { ClinicIndex } from '../clinic-index.ts';
import type { Derived } from '../fact.ts';
import { hourMs, instantOf } from '../hours.ts';

const fairNoticeMs = 24 * hourMs;

/**
 * appointment_kept: whether the customer came; of who booked it, on the day of the appointment, once
 * that day is over. Cancelled 24 hours or more before, it was no appointment.
 */
export function deriveAppointments(index: ClinicIndex): Derived[] {
  return index.all('appointment').flatMap(({ branchId, externalId, employeeId, content }) => {
    const clock = index.clock(branchId);
    const at = instantOf(content.at);
    const cancelledAt = instantOf(content.cancelledAt);
    const closesOn = clock.day(at);
    if (cancelledAt !== null && at - cancelledAt >= fairNoticeMs) return [];
    if (clock.day(index.asOf) <= closesOn) return [];
    return [
      {
        measure: 'appointment_kept' as const,
        value: Number(content.arrivedAt !== null),
        employeeId,
        branchId,
        eventAt: at,
        closesOn,
        source: { kind: 'appointment' as const, id: externalId },
      },
    ];
  });
}
