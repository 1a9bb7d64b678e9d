import type { Plan } from '../plans/plan.ts';
import type { Measurement } from '../records/measurement.ts';
import type { Appraisal } from './appraisal.ts';
import { scorePeriod } from './score-period.ts';
import type { ScoringInputs } from './scoring-inputs.ts';
import { totalMeasurements } from './total-measurements.ts';

export interface WhatIf {
  readonly before: Appraisal | null;
  readonly after: Appraisal | null;
  /** In basis points: +126 is +1.26; null when either side has no total. */
  readonly differenceBp: number | null;
}

/**
 * What a person's score would be if these facts were added: the engine itself on changed inputs, so
 * it is what the engine will say when they arrive.
 *
 * @param added measurements as their records would give them, such as three follow-ups on time
 */
export function whatIf(
  inputs: ScoringInputs,
  plans: readonly Plan[],
  employeeId: string,
  added: readonly Measurement[],
): WhatIf {
  const own: ScoringInputs = {
    ...inputs,
    postings: inputs.postings.filter((posting) => posting.employeeId === employeeId),
    totals: inputs.totals.filter((total) => total.employeeId === employeeId),
  };
  const more = totalMeasurements(added, inputs.period);
  const [before = null] = scorePeriod(own, plans);
  const [after = null] = scorePeriod({ ...own, totals: [...own.totals, ...more] }, plans);
  const [from, to] = [before?.totalBp ?? null, after?.totalBp ?? null];
  return { before, after, differenceBp: from === null || to === null ? null : to - from };
}
