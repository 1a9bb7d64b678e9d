import { kpiMap } from '../kpis/kpi-map.ts';
import type { Plan } from '../plans/plan.ts';
import { estimatePriors } from './estimate-priors.ts';
import type { LoadedScoring } from './loaded-scoring.ts';
import type { PersonTotal } from './measure-total.ts';
import type { Period } from './period.ts';
import { isMeasureName, readTotal } from './read-total.ts';
import type { ScoringInputs } from './scoring-inputs.ts';

export interface ReadScoring {
  readonly inputs: ScoringInputs;
  readonly plans: readonly Plan[];
}

/** What the database returned, as the engine takes it; the priors are estimated on the way. */
export function readScoringInputs(loaded: LoadedScoring, period: Period): ReadScoring {
  const { kpis, postings, targets, vetoes, plans, roleTotals } = loaded;
  const priors = estimatePriors(roleTotals, plans, kpiMap(kpis));
  return {
    inputs: { period, kpis, postings, totals: personTotals(loaded), targets, priors, vetoes },
    plans,
  };
}

function personTotals({ totals, medians, customers }: LoadedScoring): PersonTotal[] {
  const [medianOf, customersOf] = [medians, customers].map(byKey);
  return totals.flatMap(([employeeId, branchId, role, measure, n, sum, sumSquares]) => {
    if (!isMeasureName(measure)) return [];
    const key = keyOf(employeeId, branchId, role, measure);
    const known = {
      median: medianOf?.get(key) ?? null,
      customers: customersOf?.get(key) ?? null,
    };
    return [
      { employeeId, branchId, role, measure, ...readTotal(measure, n, sum, sumSquares, known) },
    ];
  });
}

function byKey(facts: LoadedScoring['medians']): ReadonlyMap<string, number> {
  return new Map(
    facts.map(([employeeId, branchId, role, measure, fact]) => [
      keyOf(employeeId, branchId, role, measure),
      fact,
    ]),
  );
}

function keyOf(...parts: readonly string[]): string {
  return parts.join(' ');
}
