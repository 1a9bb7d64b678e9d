import { addMonths, firstDay, type Month } from '#shared/calendar/month.ts';
import { deriveMeasurements } from '#shared/records/derive-measurements.ts';
import { type ClinicRecord, ClinicRecordSchema } from '#shared/records/record.ts';
import type { ScoringDesk } from './scoring-desk.ts';

interface Arrival {
  readonly branch: string;
  readonly person: string;
  readonly month: Month;
}

/**
 * Three follow-ups of a past month come in late, done on time: as records, then as the facts that the
 * rules make of them, beside those that are there. Answers what changed.
 */
export async function arriveLate(desk: ScoringDesk, { branch, person, month }: Arrival) {
  const records = [8, 9, 10].map((day) =>
    followUp(branch, person, `${month}-${String(day).padStart(2, '0')}`),
  );
  for (const { externalId, employeeId, occurredAt, content } of records) {
    await desk.query(
      `insert into public.records (branch_id, kind, external_id, employee_id, occurred_at, occurred_on, content)
       values ($1::text::uuid, 'follow_up', $2, $3::text::uuid, $4::text::timestamptz, $5::text::date, $6::text::jsonb)`,
      [
        branch,
        externalId,
        employeeId,
        occurredAt,
        occurredAt.slice(0, 10),
        JSON.stringify(content),
      ],
    );
  }
  const { measurements } = deriveMeasurements({
    branches: new Map(),
    postings: [
      { employeeId: person, branchId: branch, role: 'consultant', from: '2020-01-01', until: null },
    ],
    records,
    asOf: new Date().toISOString(),
  });
  const [from, to] = [firstDay(month), firstDay(addMonths(month, 1))];
  const known = await desk.one<unknown[]>(
    `select jsonb_agg(jsonb_build_object('measure', m.measure, 'employeeId', m.employee_id, 'role', m.role,
       'treatmentCode', t.code, 'occurredOn', m.occurred_on, 'value', m.value,
       'source', jsonb_build_object('kind', coalesce(r.kind::text, 'visit'), 'id', coalesce(r.external_id, v.external_id),
         'branchId', coalesce(r.branch_id, v.branch_id))))
     from public.measurements m left join public.records r on r.id = m.record_id left join public.visits v on v.id = m.visit_id
       left join public.treatments t on t.id = m.treatment_id
     where m.branch_id = $1::text::uuid and m.occurred_on >= $2::text::date and m.occurred_on < $3::text::date
       and m.measure <> 'visit' and num_nonnulls(m.record_id, m.visit_id) = 1`,
    [branch, from, to],
  );
  return desk.one<{ added: number; removed: number; kept: number }>(
    `select public.replace_record_facts($1::text::uuid, $2::text::date, $3::text::date, $4::text::jsonb)`,
    [branch, from, to, JSON.stringify([...known, ...measurements])],
  );
}

function followUp(
  branchId: string,
  employeeId: string,
  day: string,
): ClinicRecord & { employeeId: string } {
  return ClinicRecordSchema.parse({
    kind: 'follow_up',
    externalId: `LATE-${day}`,
    branchId,
    employeeId,
    visitId: null,
    customerRef: null,
    occurredAt: `${day}T10:00:00+08:00`,
    content: {
      assigneeId: employeeId,
      executorId: employeeId,
      type: 'satisfaction',
      node: null,
      procedureId: null,
      dueAt: `${day}T10:00:00+08:00`,
      doneAt: `${day}T09:00:00+08:00`,
    },
  }) as ClinicRecord & { employeeId: string };
}
