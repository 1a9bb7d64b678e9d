import type { Kpi } from '../kpis/kpi.ts';
import type { Plan } from '../plans/plan.ts';
import { groupBy } from '../scoring/group-by.ts';
import type { ScoringInputs } from '../scoring/scoring-inputs.ts';
import type { CyclePeriod } from './cycle-period.ts';
import { inOrder } from './in-order.ts';
import type { OwnInputs } from './own-inputs.ts';
import type { SharedInputs } from './shared-inputs.ts';

export interface SplitInputs {
  readonly shared: SharedInputs;
  /** In order of employee. */
  readonly own: readonly OwnInputs[];
}

/** Inputs cut into what is shared and what is one person's, each list in one order: equal facts are equal bytes. */
export function splitInputs(
  inputs: ScoringInputs,
  plans: readonly Plan[],
  { phase, rampShareBp, rankScope }: CyclePeriod,
): SplitInputs {
  const { period, kpis, postings, totals, targets, priors, vetoes } = inputs;
  const totalsOf = groupBy(totals, ({ employeeId }) => employeeId ?? '');
  const vetoesOf = groupBy(vetoes, ({ employeeId }) => employeeId);
  const targetsOf = groupBy(targets, ({ scope }) =>
    scope.level === 'employee' ? scope.employeeId : '',
  );
  const people = inOrder([...groupBy(postings, ({ employeeId }) => employeeId)]);
  return {
    shared: {
      period: { start: period.start, end: period.end },
      phase,
      rampShareBp,
      rankScope,
      kpis: inOrder(usedKpis(kpis, plans)),
      plans: inOrder(plans),
      priors: inOrder(priors),
      targets: inOrder(targetsOf.get('') ?? []),
    },
    own: people.map(([employeeId, held]) => ({
      employeeId,
      postings: inOrder(held),
      totals: inOrder(totalsOf.get(employeeId) ?? []),
      targets: inOrder(targetsOf.get(employeeId) ?? []),
      vetoes: inOrder(vetoesOf.get(employeeId) ?? []),
    })),
  };
}

/** Those the plans weigh, and those that an index among them is made of. */
export function usedKpis(kpis: readonly Kpi[], plans: readonly Plan[]): Kpi[] {
  const weighed = new Set(plans.flatMap(({ items }) => items.map(({ kpiId }) => kpiId)));
  const parts = kpis.flatMap(({ id, aggregate }) =>
    weighed.has(id) && aggregate.kind === 'index' ? aggregate.parts.map(({ kpiId }) => kpiId) : [],
  );
  return kpis.filter(({ id }) => weighed.has(id) || parts.includes(id));
}
