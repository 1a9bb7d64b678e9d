import type { Locale } from '../_shared/i18n/locale.ts';
import { kpiMap } from '../_shared/kpis/kpi-map.ts';
import { describeFinding } from '../_shared/plans/lint/describe-finding.ts';
import type { Finding } from '../_shared/plans/lint/finding.ts';
import { lintPlan } from '../_shared/plans/lint/lint-plan.ts';
import type { Plan } from '../_shared/plans/plan.ts';
import { type LoadedEvidence, pastValues } from '../_shared/scoring/past-values.ts';

/** A finding with its sentence, as it goes on the wire. */
export type SpokenFinding = { readonly [Key in keyof Finding]: Finding[Key] } & {
  readonly message: string;
};

/** All that can be said against a plan, in the asker's language. */
export function judgePlan(
  plan: Plan,
  { kpis: known, plans, months }: LoadedEvidence,
  locale: Locale,
): SpokenFinding[] {
  const kpis = kpiMap(known);
  const otherPlans = plans.filter(({ role }) => role !== plan.role);
  const kpiIds = plan.items.map(({ kpiId }) => kpiId);
  const history = pastValues(months, plan.role, kpiIds, kpis);
  return lintPlan(plan, { kpis, otherPlans, history }).map((finding) => ({
    ...finding,
    message: describeFinding(finding, locale, kpis),
  }));
}
