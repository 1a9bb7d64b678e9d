import type { Measurement } from '../../../functions/_shared/records/measurement.ts';
import type { RecordOf } from '../../../functions/_shared/records/record.ts';
import { record, t } from './golden.ts';

/** A procedure of Dr Zhou that lasts an hour, consented and noted, at `at`. */
export function procedure(
  id: string,
  at: string,
  change: Partial<RecordOf<'procedure'>['content']> = {},
  head: { customerRef?: string; branchId?: string | null } = {},
) {
  const started = Date.parse(t(at));
  const later = (hours: number) => new Date(started + hours * 3_600_000).toISOString();
  return record(
    'procedure',
    id,
    at,
    { employeeId: 'zhou', customerRef: `c-${id}`, ...head },
    {
      treatmentCode: 'HA',
      category: 'injection',
      doctorId: 'zhou',
      nurseIds: ['wu'],
      startedAt: later(0),
      completedAt: later(1),
      consentSignedAt: later(-0.5),
      noteDoneAt: later(2),
      revision: null,
      ...change,
    },
  );
}

export function visit(id: string, at: string, branchId = 'sh') {
  return record(
    'visit',
    id,
    at,
    { branchId, customerRef: `c-${id}` },
    {
      type: 'return',
      treatmentCode: 'HA',
      staff: [],
      campaignId: null,
      referrerRef: null,
      arrivedAt: t(at),
      completedAt: t(at),
    },
  );
}

/** What a customer said of the nurse or the branch, as the database reads it. */
export function answered(
  measure: 'rating' | 'cared_for_rating' | 'nps',
  value: number,
  on = '11-10',
): Measurement {
  const isOfBranch = measure === 'nps';
  return {
    measure,
    branchId: 'sh',
    employeeId: isOfBranch ? null : 'wu',
    role: isOfBranch ? null : 'nurse',
    treatmentCode: null,
    occurredOn: `2026-${on}`,
    value,
    source: { kind: 'response', id: `${measure} ${value} ${on}` },
  };
}

export function followUp(
  id: string,
  assigneeId: string,
  due: string,
  done: string | null,
  change: Partial<RecordOf<'follow_up'>['content']> = {},
) {
  return record(
    'follow_up',
    id,
    due,
    { employeeId: assigneeId },
    {
      assigneeId,
      executorId: done && assigneeId,
      type: 'post_op',
      node: 'd7',
      procedureId: null,
      dueAt: t(due),
      doneAt: done && t(done),
      ...change,
    },
  );
}
