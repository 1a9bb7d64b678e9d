import type { Clinic } from './clinic.ts';
import { type ClinicIndex, indexClinic } from './clinic-index.ts';
import { deriveAppointments } from './derive/appointments.ts';
import { deriveCampaigns } from './derive/campaigns.ts';
import { deriveChats } from './derive/chats.ts';
import { deriveChecklists } from './derive/checklists.ts';
import { deriveComplaints } from './derive/complaints.ts';
import { deriveDeals } from './derive/deals.ts';
import { deriveFirstContacts } from './derive/first-contacts.ts';
import { deriveFirstVisits } from './derive/first-visits.ts';
import { deriveFollowUps } from './derive/follow-ups.ts';
import { deriveInspections } from './derive/inspections.ts';
import { deriveLeads } from './derive/leads.ts';
import { deriveProcedures } from './derive/procedures.ts';
import { deriveReferrals } from './derive/referrals.ts';
import { deriveRepeatTreatments } from './derive/repeat-treatments.ts';
import { deriveVisits } from './derive/visits.ts';
import { type Derived, type Fact, isRefusal, type Refusal } from './fact.ts';
import type { Measurement } from './measurement.ts';

export interface Derivation {
  readonly measurements: readonly Measurement[];
  /** Rows, or parts of them, that say nothing about anybody, with the reason. */
  readonly refusals: readonly Refusal[];
}

const derivers: readonly ((index: ClinicIndex) => Derived[])[] = [
  deriveVisits,
  deriveFirstVisits,
  deriveFollowUps,
  deriveFirstContacts,
  deriveReferrals,
  deriveDeals,
  deriveProcedures,
  deriveRepeatTreatments,
  deriveComplaints,
  deriveChecklists,
  deriveInspections,
  deriveLeads,
  deriveCampaigns,
  deriveChats,
  deriveAppointments,
];

/**
 * Turn a clinic's records into measurements. Pure: the same records give the same
 * measurements whenever and in whatever order they came, so late data, a refund or a complaint
 * reopened is simply derived again, and the difference is the correction.
 *
 * @throws {RangeError} when two records share branch, kind and id but differ
 */
export function deriveMeasurements(clinic: Clinic): Derivation {
  const index = indexClinic(clinic);
  const refusals: Refusal[] = [...index.refusals];
  const measurements: Measurement[] = [];
  for (const derived of derivers.flatMap((derive) => derive(index))) {
    const placed = isRefusal(derived) ? derived : place(derived, index);
    if (placed === null) continue;
    if ('reason' in placed) refusals.push(placed);
    else measurements.push(placed);
  }
  return { measurements: inOrder(measurements), refusals };
}

/** Where, as what and when a fact counts; null while its window is open. */
function place(fact: Fact, index: ClinicIndex): Measurement | Refusal | null {
  const { measure, branchId, employeeId, value, source, eventAt } = fact;
  const closesAt = fact.closesAt ?? eventAt;
  if (fact.closesOn === undefined && closesAt > index.asOf) return null;
  const occurredOn = fact.closesOn ?? index.clock(branchId).day(closesAt);
  const treatmentCode = fact.treatmentCode ?? null;
  const head = { measure, branchId, treatmentCode, occurredOn, value, source };
  if (employeeId === null) return { ...head, employeeId, role: null };
  const role = fact.role ?? index.posting(employeeId, branchId, eventAt)?.role;
  return role === undefined ? { source, reason: 'not_posted' } : { ...head, employeeId, role };
}

/** By day, measure, place, person and row. Each key is written once, not once per comparison. */
function inOrder(measurements: readonly Measurement[]): Measurement[] {
  return measurements
    .map((measurement) => ({ measurement, key: keyOf(measurement) }))
    .sort((a, b) => Number(a.key > b.key) - Number(a.key < b.key))
    .map(({ measurement }) => measurement);
}

function keyOf({ occurredOn, measure, branchId, employeeId, source, value }: Measurement): string {
  return `${occurredOn}\t${measure}\t${branchId}\t${employeeId}\t${source.kind}\t${source.id}\t${value}`;
}
