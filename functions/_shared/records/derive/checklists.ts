import type { ClinicIndex } from '../clinic-index.ts';
import type { Derived } from '../fact.ts';
import { instantOf } from '../hours.ts';

/**
 * preop_items_ticked and preop_items_mandatory: what was ticked before the procedure began; later is
 * paperwork. comfort_check_recorded: whether a required comfort check was recorded at all.
 */
export function deriveChecklists(index: ClinicIndex): Derived[] {
  return index.all('checklist').flatMap((checklist): Derived[] => {
    const { branchId, externalId, employeeId, content } = checklist;
    const source = { kind: 'checklist', id: externalId } as const;
    const procedure = index.find('procedure', branchId, content.procedureId);
    if (procedure === null) return [{ source, reason: 'procedure_unknown' }];
    const eventAt = instantOf(procedure.content.startedAt);
    const tickedAt = instantOf(content.tickedAt);
    const head = {
      employeeId,
      branchId,
      treatmentCode: procedure.content.treatmentCode,
      eventAt,
      source,
    };
    if (content.type === 'comfort') {
      return [{ ...head, measure: 'comfort_check_recorded', value: Number(tickedAt !== null) }];
    }
    const isInTime = tickedAt !== null && tickedAt <= eventAt;
    return [
      { ...head, measure: 'preop_items_mandatory', value: content.itemsMandatory },
      { ...head, measure: 'preop_items_ticked', value: isInTime ? content.itemsTicked : 0 },
    ];
  });
}
