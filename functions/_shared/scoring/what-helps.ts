import { kpiMap } from '../kpis/kpi-map.ts';
import type { Plan } from '../plans/plan.ts';
import type { ScoringChange } from '../schemas/scoring.ts';
import { helpfulFacts } from './helpful-facts.ts';
import { imagineFacts } from './imagine-facts.ts';
import { scorePeriod } from './score-period.ts';
import type { ScoringInputs } from './scoring-inputs.ts';
import { whatIf } from './what-if.ts';

/** One thing that would help, and by how much. */
export interface HelpfulChange {
  readonly kpiId: string;
  readonly changes: readonly ScoringChange[];
  /** Of the total, in basis points: +126 is +1.26. Always above zero. */
  readonly differenceBp: number;
}

const shown = 3;

/**
 * The changes that would raise a person's total most, the largest first, at most three: for each KPI
 * of the plan the engine is asked what the next few facts would come to if all of them went well.
 * What is full already, or not in the person's own hands, is not listed.
 *
 * @returns none without a total: what is missing must come first
 */
export function whatHelps(
  inputs: ScoringInputs,
  plans: readonly Plan[],
  employeeId: string,
): HelpfulChange[] {
  const kpis = kpiMap(inputs.kpis);
  const own: ScoringInputs = {
    ...inputs,
    postings: inputs.postings.filter((posting) => posting.employeeId === employeeId),
    totals: inputs.totals.filter((total) => total.employeeId === employeeId),
  };
  const [appraisal] = scorePeriod(own, plans);
  const segment = appraisal?.segments.at(-1);
  if (!segment || appraisal?.totalBp === null) return [];
  const totals = new Map(
    own.totals.filter(({ role }) => role === segment.role).map((total) => [total.measure, total]),
  );
  return segment.items
    .filter(({ weightBp }) => weightBp > 0)
    .flatMap(({ kpiId }) => {
      const kpi = kpis.get(kpiId);
      return kpi
        ? helpfulFacts(kpi, kpis, (measure) => totals.get(measure)).map((changes) => ({
            kpiId,
            changes,
            differenceBp: gainOf(own, plans, employeeId, changes),
          }))
        : [];
    })
    .filter(({ differenceBp }) => differenceBp > 0)
    .sort((a, b) => b.differenceBp - a.differenceBp || (a.kpiId < b.kpiId ? -1 : 1))
    .slice(0, shown);
}

function gainOf(
  inputs: ScoringInputs,
  plans: readonly Plan[],
  employeeId: string,
  changes: readonly ScoringChange[],
): number {
  const added = imagineFacts(changes, inputs.postings, inputs.period);
  return whatIf(inputs, plans, employeeId, added).differenceBp ?? 0;
}
