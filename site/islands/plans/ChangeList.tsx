import type { Locale } from '#shared/i18n/locale.ts';
import { planEditorMessages } from '#shared/i18n/plan-editor.ts';
import type { Kpi } from '#shared/kpis/kpi.ts';
import { describePlanChange } from '#shared/plans/describe-plan-change.ts';
import { diffPlans } from '#shared/plans/diff-plans.ts';
import type { Plan } from '#shared/plans/plan.ts';

interface Props {
  locale: Locale;
  kpis: ReadonlyMap<string, Kpi>;
  before: Plan;
  after: Plan;
}

/** What one version changed in another, a line each. */
export function ChangeList({ locale, kpis, before, after }: Props) {
  const changes = diffPlans(before, after).map((change) =>
    describePlanChange(change, locale, kpis),
  );
  if (changes.length === 0) return <p class="card-hint">{planEditorMessages(locale).noChange}</p>;
  return (
    <ul class="plan-changes">
      {changes.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
