import { createHash } from 'node:crypto';
import { type Batch, batchOf } from '../local/batch.ts';
import { dayOfMoment, formatDay, formatMoment, type Moment } from './days.ts';
import { demoQuestionnaire, demoQuestionnaireVersion } from './questionnaire.ts';
import type { ClinicRecord } from './records/create-records.ts';
import type { Response } from './responses.ts';
import type { Visit } from './visits.ts';

/** As a clinic's own system would number it. */
export function visitExternalId({ id }: Pick<Visit, 'id'>): string {
  return `DY${id.slice(-12)}`;
}

export function visitBatches(
  visits: readonly Visit[],
  askedAt: ReadonlyMap<Visit, Moment>,
): Batch[] {
  return [
    batchOf(
      'public.visits',
      visits.map((visit) => ({
        id: visit.id,
        branch_id: visit.branch.id,
        external_id: visitExternalId(visit),
        customer_ref: visit.customer.ref,
        treatment_id: visit.treatment.id,
        kind: visit.kind,
        arrived_at: formatMoment(visit.arrivedAt),
        closed_at: formatMoment(visit.closedAt),
        occurred_on: formatDay(visit.day),
        asked_at: momentOrNull(askedAt.get(visit)),
      })),
    ),
    batchOf(
      'public.visit_staff',
      visits.flatMap(({ id, staff }) =>
        staff.map((person) => ({ visit_id: id, employee_id: person.id, role: person.role })),
      ),
    ),
  ];
}

export function responseBatch(responses: readonly Response[]): Batch {
  return batchOf(
    'public.responses',
    responses.map((response) => {
      const row = {
        id: response.id,
        branch_id: response.branch.id,
        visit_id: response.visit?.id ?? null,
        kiosk_id: response.kioskId,
        treatment_id: response.visit?.treatment.id ?? null,
        channel: response.kioskId ? 'kiosk' : 'phone',
        occasion: response.occasion,
        questionnaire_version: demoQuestionnaireVersion,
        answered_at: formatMoment(response.answeredAt),
        answered_on: formatDay(dayOfMoment(response.answeredAt)),
        received_at: formatMoment(response.receivedAt),
        is_time_uncertain: response.isTimeUncertain,
        language: response.language,
        duration_ms: response.durationMs,
        nps: response.nps,
        rated_employee_ids: response.ratings.map(({ person }) => person.id),
        rated_roles: response.ratings.map(({ person }) => person.role),
        rated_aspects: response.ratings.map(
          ({ person }) => demoQuestionnaire.aspects[person.role].id,
        ),
        scores: response.ratings.map(({ score }) => score),
        chips: response.chips,
        comment: response.comment,
        wants_contact: response.wantsContact,
      };
      const hash = createHash('sha256').update(JSON.stringify(row)).digest('hex');
      return { ...row, content_hash: `\\x${hash}` };
    }),
  );
}

export function recordBatch(records: readonly ClinicRecord[]): Batch {
  return batchOf(
    'public.records',
    records.map((record) => ({
      id: record.id,
      branch_id: record.branch.id,
      kind: record.kind,
      external_id: record.externalId,
      employee_id: record.person?.id ?? null,
      visit_id: record.visit?.id ?? null,
      customer_ref: record.customerRef,
      occurred_at: formatMoment(record.at),
      occurred_on: formatDay(dayOfMoment(record.at)),
      content: record.content,
    })),
  );
}

function momentOrNull(moment: Moment | undefined): string | null {
  return moment === undefined ? null : formatMoment(moment);
}
