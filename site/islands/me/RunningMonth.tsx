import type { Month } from '#shared/calendar/month.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { meMessages } from '#shared/i18n/me.ts';
import { scoreMessages } from '#shared/i18n/scores.ts';
import { useScores } from '../scores/use-scores.ts';
import { FailurePanel, StatePanel } from '../system/StatePanel.tsx';
import { KpiSection } from './KpiSection.tsx';
import { OwnRatings } from './OwnRatings.tsx';
import { PlanCard } from './PlanCard.tsx';
import { ScoreHero } from './ScoreHero.tsx';
import { WhatHelps } from './WhatHelps.tsx';

interface Props {
  locale: Locale;
  employeeId: string;
  month: Month;
  today: string;
}

/** How the running month stands, computed now, and what would help most in what is left of it. */
export function RunningMonth({ locale, employeeId, month, today }: Props) {
  const t = meMessages(locale);
  const [state, retry] = useScores(locale, { employeeId }, month);
  if (state.kind === 'failed') {
    return <FailurePanel locale={locale} kind={state.failure} onRetry={retry} />;
  }
  if (state.kind === 'loading') {
    return (
      <div class="skeleton" aria-hidden="true">
        <div class="card skeleton-table" />
      </div>
    );
  }
  const [appraisal] = state.scores.appraisals;
  const role = appraisal?.segments.at(-1)?.role;
  if (!appraisal || !role) {
    const words = scoreMessages(locale);
    return <StatePanel title={words.noneTitle} text={words.noneText} />;
  }
  return (
    <>
      <ScoreHero
        locale={locale}
        title={t.now}
        hint={appraisal.totalBp === null ? null : t.nowHint}
        appraisal={appraisal}
        totalBp={appraisal.totalBp}
      />
      <WhatHelps {...{ locale, employeeId, month }} />
      <KpiSection
        {...{ locale, employeeId, month, appraisal }}
        kpis={state.scores.kpis}
        plans={state.scores.plans}
      />
      <OwnRatings {...{ locale, employeeId, month }} />
      <PlanCard {...{ locale, role, today }} />
    </>
  );
}
