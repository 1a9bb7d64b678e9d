import type { ClinicIndex } from '../clinic-index.ts';
import type { Derived } from '../fact.ts';
import { instantOf } from '../hours.ts';

/** nps: one per response, of the branch. */
export function deriveNpsAnswers({ clinic }: ClinicIndex): Derived[] {
  const once = new Map(clinic.npsAnswers.map((answer) => [answer.responseId, answer]));
  return [...once.values()].map(({ responseId, branchId, score, answeredAt }) => ({
    measure: 'nps',
    value: score,
    employeeId: null,
    branchId,
    eventAt: instantOf(answeredAt),
    source: { kind: 'response', id: responseId },
  }));
}
