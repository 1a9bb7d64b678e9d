import type { BusinessCalendar } from '../../functions/_shared/records/business-time.ts';
import { deriveMeasurements } from '../../functions/_shared/records/derive-measurements.ts';
import type { Measurement } from '../../functions/_shared/records/measurement.ts';
import type { ClinicRecord } from '../../functions/_shared/records/record.ts';
import type { Posting } from '../../functions/_shared/scoring/posting-segments.ts';
import type { Branch } from './chain.ts';
import { type Day, formatDay, formatMoment, momentOf } from './days.ts';
import type { Person } from './people.ts';
import type { ClinicRecord as SeedRecord } from './records/create-records.ts';
import { visitExternalId } from './visit-batches.ts';
import type { Visit } from './visits.ts';

interface Given {
  readonly chain: readonly Branch[];
  readonly people: readonly Person[];
  readonly visits: readonly Visit[];
  readonly records: readonly SeedRecord[];
  readonly until: Day;
}

/**
 * What the demo's records say, by the same rules as an import's: the facts of every KPI that is not
 * told by customers. Those of answers and the count of visits the database derives itself.
 */
export function deriveFacts({ chain, people, visits, records, until }: Given): Measurement[] {
  const idOf = new Map(chain.map(({ code, id }) => [code, id]));
  const { measurements } = deriveMeasurements({
    branches: new Map(chain.map((branch) => [branch.id, calendarOf(branch)])),
    postings: people.flatMap((person) => postingsOf(person, idOf)),
    records: [...visits.map(visitRecord), ...records.map(clinicRecord)],
    asOf: formatMoment(momentOf(until, 0)),
  });
  return measurements.filter(({ measure }) => measure !== 'visit');
}

function calendarOf({ openingHours, specialDays }: Branch): BusinessCalendar {
  return { timeZone: 'Asia/Shanghai', openingHours, specialDays };
}

function postingsOf({ id, role, postings }: Person, idOf: ReadonlyMap<string, string>): Posting[] {
  return postings.map(({ branchCode, from, until }) => ({
    employeeId: id,
    branchId: idOf.get(branchCode) ?? '',
    role,
    from: formatDay(from),
    until: until === null ? null : formatDay(until),
  }));
}

function visitRecord(visit: Visit): ClinicRecord {
  return {
    kind: 'visit',
    externalId: visitExternalId(visit),
    branchId: visit.branch.id,
    employeeId: null,
    visitId: null,
    customerRef: visit.customer.ref,
    occurredAt: formatMoment(visit.arrivedAt),
    content: {
      type: visit.kind,
      treatmentCode: visit.treatment.code,
      staff: visit.staff.map(({ id, role }) => ({ employeeId: id, role })),
      campaignId: null,
      referrerRef: null,
      arrivedAt: formatMoment(visit.arrivedAt),
      completedAt: formatMoment(visit.closedAt),
    },
  };
}

function clinicRecord({
  branch,
  externalId,
  person,
  visit,
  customerRef,
  at,
  ...record
}: SeedRecord) {
  const { kind, content } = record;
  return {
    kind,
    externalId,
    branchId: branch.id,
    employeeId: person?.id ?? null,
    visitId: visit === null ? null : visitExternalId(visit),
    customerRef,
    occurredAt: formatMoment(at),
    content,
  } as ClinicRecord;
}
