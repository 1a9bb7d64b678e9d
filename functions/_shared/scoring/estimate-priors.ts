import type { Kpi } from '../kpis/kpi.ts';
import type { MeasureName } from '../kpis/measure-catalogue.ts';
import { fractionToNumber } from '../numbers/fraction-to-number.ts';
import type { Plan } from '../plans/plan.ts';
import { evaluateKpi } from './evaluate-kpi.ts';
import { freezePrior, type PriorUnit } from './freeze-prior.ts';
import { groupBy } from './group-by.ts';
import type { LoadedScoring } from './loaded-scoring.ts';
import type { MeasureTotal, Totals } from './measure-total.ts';
import type { Prior } from './prior.ts';
import { isMeasureName, readTotal } from './read-total.ts';
import { trialsOf } from './trials-of.ts';

/**
 * The priors of the KPIs that these plans shrink, from what everybody of the role measured in the
 * twelve months before. The people are put in an order of their figures first: sums of floating point
 * depend on the order, and a prior must not.
 */
export function estimatePriors(
  roleTotals: LoadedScoring['roleTotals'],
  plans: readonly Plan[],
  kpis: ReadonlyMap<string, Kpi>,
): Prior[] {
  const ofRole = groupBy(roleTotals, ([role]) => role);
  return plans.flatMap(({ role, items }) => {
    const people = [...groupBy(ofRole.get(role) ?? [], ([, , person]) => person).values()];
    if (people.length === 0) return [];
    const totals = people.map(totalsOf);
    return items.flatMap(({ kpiId, isShrunk }) => {
      const kpi = isShrunk ? kpis.get(kpiId) : undefined;
      if (!kpi) return [];
      const units = totals.flatMap((own) => unitOf(kpi, own, kpis) ?? []).sort(byFigures);
      return freezePrior(kpi, role, units) ?? [];
    });
  });
}

function totalsOf(rows: readonly LoadedScoring['roleTotals'][number][]): Totals {
  const totals = new Map<MeasureName, MeasureTotal>();
  for (const [, measure, , n, sum, sumSquares] of rows) {
    if (isMeasureName(measure)) totals.set(measure, readTotal(measure, n, sum, sumSquares));
  }
  return totals;
}

/** A rating counts its stars, a proportion its trials; deals shared 70 : 30 count as parts of one. */
function unitOf(kpi: Kpi, totals: Totals, kpis: ReadonlyMap<string, Kpi>): PriorUnit | null {
  if (kpi.family === 'rating' && kpi.aggregate.kind === 'mean') {
    return totals.get(kpi.aggregate.measure) ?? null;
  }
  const trials = trialsOf(kpi, evaluateKpi(kpi, { totals, kpis, quota: null }));
  if (trials === null) return null;
  return {
    n: fractionToNumber(trials.n),
    sum: fractionToNumber(trials.successes),
    sumSquares: 0,
  };
}

function byFigures(a: PriorUnit, b: PriorUnit): number {
  return a.n - b.n || a.sum - b.sum || a.sumSquares - b.sumSquares;
}
