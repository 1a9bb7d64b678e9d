import type { Locale } from '#shared/i18n/locale.ts';
import { planEditorMessages } from '#shared/i18n/plan-editor.ts';
import type { Kpi } from '#shared/kpis/kpi.ts';
import { describeFinding } from '#shared/plans/lint/describe-finding.ts';
import { lintPlan } from '#shared/plans/lint/lint-plan.ts';
import type { Plan } from '#shared/plans/plan.ts';
import { useHistoryFindings } from './use-history-findings.ts';

interface Props {
  locale: Locale;
  plan: Plan;
  kpis: ReadonlyMap<string, Kpi>;
  otherPlans: readonly Plan[];
  /** Fields that hold no number stand for zero here: the linter would only repeat them. */
  hasFaults: boolean;
}

const order = ['error', 'warning', 'note'] as const;

/**
 * What the linter says while somebody edits: at once what follows from the plan, a moment later what
 * the clinic's own months say, which only the server knows.
 */
export function FindingList({ locale, plan, kpis, otherPlans, hasFaults }: Props) {
  const t = planEditorMessages(locale);
  const findings = hasFaults ? [] : lintPlan(plan, { kpis, otherPlans, history: [] });
  const ofHistory = useHistoryFindings(locale, plan, !hasFaults);
  const spoken = [
    ...findings.map((finding) => ({ ...finding, message: describeFinding(finding, locale, kpis) })),
    ...(hasFaults ? [] : ofHistory),
  ];
  const sorted = order.flatMap((severity) =>
    spoken.filter((finding) => finding.severity === severity),
  );
  return (
    <section class="card" aria-live="polite">
      <h2>{t.findings}</h2>
      {hasFaults && <p class="field-error">{t.notANumber}</p>}
      {!hasFaults && sorted.length === 0 && <p class="card-hint">{t.clean}</p>}
      <ul class="plan-findings">
        {sorted.map((finding) => (
          <li
            key={`${finding.code} ${finding.kpiId}`}
            class={`finding finding-${finding.severity}`}
          >
            <strong>{t[finding.severity]}</strong> {finding.message}
          </li>
        ))}
      </ul>
    </section>
  );
}
