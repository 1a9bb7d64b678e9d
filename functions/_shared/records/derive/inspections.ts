import type { ClinicIndex } from '../clinic-index.ts';
import type { Derived } from '../fact.ts';
import { instantOf } from '../hours.ts';

/**
 * inspection_points_* and quality_points_*: earned and possible, of the person inspected. A critical
 * fail leaves an inspection no points; what was possible stays.
 */
export function deriveInspections(index: ClinicIndex): Derived[] {
  const inspections = index.all('inspection').flatMap((inspection): Derived[] => {
    const { pointsEarned, pointsPossible, hasCriticalFail } = inspection.content;
    const head = headOf(inspection, 'inspection');
    const earned = hasCriticalFail ? 0 : pointsEarned;
    return [
      { ...head, measure: 'inspection_points_possible', value: pointsPossible },
      { ...head, measure: 'inspection_points_earned', value: earned },
    ];
  });
  const checks = index.all('quality_check').flatMap((check): Derived[] => {
    const head = headOf(check, 'quality_check');
    return [
      { ...head, measure: 'quality_points_possible', value: check.content.pointsPossible },
      { ...head, measure: 'quality_points_earned', value: check.content.pointsEarned },
    ];
  });
  return [...inspections, ...checks];
}

function headOf<Kind extends 'inspection' | 'quality_check'>(
  record: ReturnType<ClinicIndex['all']>[number] & { readonly branchId: string },
  kind: Kind,
) {
  return {
    employeeId: record.employeeId,
    branchId: record.branchId,
    eventAt: instantOf(record.occurredAt),
    source: { kind, id: record.externalId },
  };
}
