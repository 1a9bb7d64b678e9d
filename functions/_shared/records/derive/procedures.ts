import { groupBy } from '../../scoring/group-by.ts';
import type { ClinicIndex, Located } from '../clinic-index.ts';
import type { Derived } from '../fact.ts';
import { dayMs, hourMs, instantOf } from '../hours.ts';

/** How long after a procedure its outcome is open, in days. */
export const outcomeDays: Readonly<Record<Located<'procedure'>['content']['category'], number>> = {
  injection: 14,
  laser: 30,
  skin: 30,
  surgery: 90,
  consultation: 14,
};

/**
 * procedure: one each. record_complete: consent before the start and a note within 24 hours of the
 * end. procedure_success: neither a complication of grade II or more nor an unplanned revision
 * before its window closed. All of the doctor.
 */
export function deriveProcedures(index: ClinicIndex): Derived[] {
  const complications = groupBy(index.all('complication'), ({ branchId, content }) =>
    JSON.stringify([branchId, content.procedureId]),
  );
  const revised = unplannedRevisions(index);
  return index.all('procedure').flatMap((procedure): Derived[] => {
    const { branchId, externalId, content } = procedure;
    const key = JSON.stringify([branchId, externalId]);
    const [startedAt, completedAt] = [instantOf(content.startedAt), instantOf(content.completedAt)];
    const closesAt = completedAt + outcomeDays[content.category] * dayMs;
    const isHarmed = (complications.get(key) ?? []).some(
      ({ content: { grade, confirmedAt } }) => grade !== 'I' && instantOf(confirmedAt) < closesAt,
    );
    const isRevised = (revised.get(key) ?? []).some((at) => at < closesAt);
    const head = {
      employeeId: content.doctorId,
      role: 'doctor' as const,
      branchId,
      treatmentCode: content.treatmentCode,
      eventAt: startedAt,
      source: { kind: 'procedure' as const, id: externalId },
    };
    return [
      { ...head, measure: 'procedure', value: 1 },
      {
        ...head,
        measure: 'record_complete',
        value: Number(isRecordComplete(procedure)),
        closesAt: completedAt + 24 * hourMs,
      },
      {
        ...head,
        measure: 'procedure_success',
        value: Number(!isHarmed && !isRevised),
        closesAt,
      },
    ];
  });
}

function isRecordComplete({ content }: Located<'procedure'>): boolean {
  const consent = instantOf(content.consentSignedAt);
  const note = instantOf(content.noteDoneAt);
  if (consent === null || note === null) return false;
  return (
    consent < instantOf(content.startedAt) && note <= instantOf(content.completedAt) + 24 * hourMs
  );
}

/** When each procedure had to be mended: the one that is named, or the last of the same treatment. */
function unplannedRevisions(index: ClinicIndex): Map<string, number[]> {
  const revised = new Map<string, number[]>();
  for (const revision of index.all('procedure')) {
    if (revision.content.revision !== 'unplanned') continue;
    const at = instantOf(revision.content.startedAt);
    const original = originalOf(revision, index, at);
    if (original === null) continue;
    const key = JSON.stringify([original.branchId, original.externalId]);
    revised.set(key, [...(revised.get(key) ?? []), at]);
  }
  return revised;
}

function originalOf(
  revision: Located<'procedure'>,
  index: ClinicIndex,
  at: number,
): Located<'procedure'> | null {
  const { revisionOfId, treatmentCode } = revision.content;
  if (revisionOfId) return index.find('procedure', revision.branchId, revisionOfId);
  const earlier = index
    .ofCustomer('procedure', revision.customerRef)
    .filter(
      (one) => one.content.treatmentCode === treatmentCode && instantOf(one.content.startedAt) < at,
    );
  return earlier.at(-1) ?? null;
}
