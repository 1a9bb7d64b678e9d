import type { Measurement, SourceKind } from '../../functions/_shared/records/measurement.ts';
import { type Batch, batchOf } from '../local/batch.ts';
import type { Branch } from './chain.ts';
import type { ClinicRecord } from './records/create-records.ts';
import type { Treatment } from './treatments.ts';
import { visitExternalId } from './visit-batches.ts';
import type { Visit } from './visits.ts';

interface Written {
  readonly treatments: readonly Treatment[];
  readonly visits: readonly Visit[];
  readonly records: readonly ClinicRecord[];
}

/**
 * Facts beside the visits and records that they name, as `replace_record_facts` would write them: looked
 * up here, they cost half of what they cost there. That an import would keep each of them is a test.
 */
export function createFactBatches({ treatments, visits, records }: Written) {
  const treatmentIds = new Map(treatments.map(({ code, id }) => [code, id]));
  const sourceIds = new Map([
    ...visits.map(
      (visit) => [sourceKey('visit', visit.branch, visitExternalId(visit)), visit.id] as const,
    ),
    ...records.map((row) => [sourceKey(row.kind, row.branch, row.externalId), row.id] as const),
  ]);
  return (facts: readonly Measurement[]): Batch =>
    batchOf(
      'public.stored_measurements',
      facts.map(({ source, ...fact }) => {
        const id = sourceIds.get(
          sourceKey(source.kind, { id: source.branchId ?? fact.branchId }, source.id),
        );
        const isVisit = source.kind === 'visit';
        return {
          measure: fact.measure,
          branch_id: fact.branchId,
          employee_id: fact.employeeId,
          role: fact.role,
          treatment_id: treatmentIds.get(fact.treatmentCode ?? ''),
          occurred_on: fact.occurredOn,
          value: fact.value,
          visit_id: isVisit ? id : null,
          record_id: isVisit ? null : id,
        };
      }),
    );
}

function sourceKey(
  kind: SourceKind | ClinicRecord['kind'],
  branch: Pick<Branch, 'id'>,
  id: string,
): string {
  return `${kind} ${branch.id} ${id}`;
}
