import { awardMessages } from '#shared/i18n/awards.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { fetchPeriods } from '../../data/own-results.ts';
import { periodInSearch } from '../../data/period-in-search.ts';
import type { Viewer } from '../../data/viewer.ts';
import { PageHeader } from '../system/PageHeader.tsx';
import { PeriodPicker } from '../system/PeriodPicker.tsx';
import { FailurePanel, StatePanel } from '../system/StatePanel.tsx';
import { useLoaded } from '../use-loaded.ts';
import { useSearch } from '../use-search.ts';
import { useViewer } from '../use-viewer.ts';
import { PeriodAwards } from './PeriodAwards.tsx';

/** The awards of a period: for everybody to congratulate, for head office to grant. */
export function AwardsPage({ locale }: { locale: Locale }) {
  const state = useViewer(locale);
  const t = awardMessages(locale);
  if (state.kind === 'failed') {
    return <FailurePanel isWholePage locale={locale} kind={state.failure} onRetry={state.retry} />;
  }
  if (state.kind === 'loading') return <PageHeader title={t.title} subtitle={t.lead} />;
  return <Awards locale={locale} viewer={state.viewer} />;
}

function Awards({ locale, viewer }: { locale: Locale; viewer: Viewer }) {
  const t = awardMessages(locale);
  const isHeadOffice = viewer.access.role === 'hq';
  const [search, changeSearch] = useSearch();
  const [periods, retry] = useLoaded(locale, 'periods', fetchPeriods);
  if (periods.kind === 'loading') return <PageHeader title={t.title} subtitle={t.lead} />;
  if (periods.kind === 'failed') {
    return <FailurePanel isWholePage locale={locale} kind={periods.failure} onRetry={retry} />;
  }
  const choice = periods.value.filter(
    ({ state, phase }) =>
      phase !== 'trial' &&
      (state === 'published' || state === 'sealed' || (isHeadOffice && state === 'preview')),
  );
  // the newest that can have awards at all
  const period = periodInSearch(search, choice);
  return (
    <>
      <PageHeader title={t.title} subtitle={t.lead}>
        {period && (
          <PeriodPicker
            locale={locale}
            periods={choice}
            selected={period}
            onChange={(id) => changeSearch({ period: id })}
          />
        )}
      </PageHeader>
      {period ? (
        <PeriodAwards key={period.id} locale={locale} viewer={viewer} periodId={period.id} />
      ) : (
        <StatePanel title={t.noneTitle} text={t.noneText} />
      )}
    </>
  );
}
