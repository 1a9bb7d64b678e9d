import { formatDate } from '#shared/i18n/format-date.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { planEditorMessages } from '#shared/i18n/plan-editor.ts';
import type { Kpi } from '#shared/kpis/kpi.ts';
import type { Plan } from '#shared/plans/plan.ts';
import type { PlanVersion } from '../../data/plans.ts';
import { ChangeList } from './ChangeList.tsx';

interface Props {
  locale: Locale;
  kpis: ReadonlyMap<string, Kpi>;
  /** The newest first. */
  versions: readonly PlanVersion[];
  shown: number;
  standing: (plan: Plan) => string;
  onChoose: (version: number) => void;
}

/** Every version there was, why, and what it changed. */
export function PlanHistory({ locale, kpis, versions, shown, standing, onChoose }: Props) {
  const t = planEditorMessages(locale);
  return (
    <section class="card">
      <h2>{t.history}</h2>
      <ol class="plan-versions">
        {versions.map(({ plan, reason }, index) => {
          const before = versions[index + 1]?.plan;
          return (
            <li key={plan.version}>
              <button
                type="button"
                class="plan-version"
                aria-pressed={plan.version === shown}
                onClick={() => onChoose(plan.version)}
              >
                <strong>{t.version({ version: plan.version })}</strong>
                <span class="numeric">
                  {t.effectiveFrom({ day: formatDate(locale, plan.effectiveOn) })} ·{' '}
                  {standing(plan)}
                </span>
              </button>
              <p class="card-hint">{t.because({ reason })}</p>
              {before ? (
                <ChangeList locale={locale} kpis={kpis} before={before} after={plan} />
              ) : (
                <p class="card-hint">{t.firstVersion}</p>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
