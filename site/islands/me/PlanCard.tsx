import type { Locale } from '#shared/i18n/locale.ts';
import { meMessages } from '#shared/i18n/me.ts';
import { pagePath } from '#shared/i18n/page-path.ts';
import { planEditorMessages } from '#shared/i18n/plan-editor.ts';
import { readKey, versionInForce } from '../../data/plans.ts';
import { ReadReceipt } from '../plans/ReadReceipt.tsx';
import { usePlans } from '../plans/use-plans.ts';

interface Props {
  locale: Locale;
  role: string;
  today: string;
}

/** The rules one is scored by: the version in force, why it is as it is, and that it was read. */
export function PlanCard({ locale, role, today }: Props) {
  const t = meMessages(locale);
  const [state, reload] = usePlans(locale);
  if (state.kind !== 'ready') return null;
  const { plans, confirmed } = state.book;
  const versions = plans.find((plan) => plan.role === role)?.versions ?? [];
  const version = versionInForce(versions, today);
  return (
    <section class="card" aria-labelledby="me-plan">
      <h2 id="me-plan">{t.plan}</h2>
      {version ? (
        <>
          <p>
            {version.plan.name[locale]} ·{' '}
            {planEditorMessages(locale).version({ version: version.plan.version })}
          </p>
          <p class="card-hint">{t.planReason({ reason: version.reason })}</p>
          <p>
            <a href={pagePath(locale, 'plans')}>{t.planOpen}</a>
          </p>
          <ReadReceipt
            locale={locale}
            plan={version.plan}
            isConfirmed={confirmed.has(readKey(version.plan.id, version.plan.version))}
            onConfirmed={reload}
          />
        </>
      ) : (
        <p class="card-hint">{t.noPlan}</p>
      )}
    </section>
  );
}
