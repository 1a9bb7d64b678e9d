import type { Plan } from '../plans/plan.ts';
import type { Appraisal } from './appraisal.ts';
import { createAppraiser } from './appraiser.ts';
import type { ScoringInputs } from './scoring-inputs.ts';

/**
 * Score everybody who had a posting in the period, each posting with the plan of its role. Pure and
 * exact: no clock, no floating point on the way to a score, one rounding. The same inputs in any
 * order give the same appraisals, in order of employee; `canonicalJson` writes them as equal bytes.
 * Where only the totals are wanted, of thousands of people, `scoreLines` gives the same ones sooner.
 *
 * @param plans the version in force for each role; a role without one is listed and not scored
 * @throws {RangeError} for two plans of one role, weights that do not total 10000, unknown KPIs,
 *   overlapping postings, two targets of one level, or two priors for one KPI and role
 */
export function scorePeriod(inputs: ScoringInputs, plans: readonly Plan[]): Appraisal[] {
  const { employees, appraise } = createAppraiser(inputs, plans);
  return employees
    .map(([employeeId, postings]) => appraise(employeeId, postings))
    .filter((appraisal) => appraisal !== null);
}
