import type { Locale } from '#shared/i18n/locale.ts';
import { talkMessages } from '#shared/i18n/talks.ts';
import { fetchPeriods } from '../../data/own-results.ts';
import { branchInSearch } from '../../data/view-state.ts';
import type { Viewer } from '../../data/viewer.ts';
import { AddressNotice } from '../system/AddressNotice.tsx';
import { BranchPicker } from '../system/BranchPicker.tsx';
import { PageHeader } from '../system/PageHeader.tsx';
import { PeriodPicker } from '../system/PeriodPicker.tsx';
import { RefusedPanel } from '../system/RefusedPanel.tsx';
import { Skeleton } from '../system/Skeleton.tsx';
import { FailurePanel, StatePanel } from '../system/StatePanel.tsx';
import { useLoaded } from '../use-loaded.ts';
import { useSearch } from '../use-search.ts';
import { useViewer } from '../use-viewer.ts';
import { TalkDesk } from './TalkDesk.tsx';

/** The talks after publishing, for who runs a branch. */
export function TalksPage({ locale }: { locale: Locale }) {
  const state = useViewer(locale);
  const t = talkMessages(locale);
  if (state.kind === 'failed') {
    return <FailurePanel isWholePage locale={locale} kind={state.failure} onRetry={state.retry} />;
  }
  if (state.kind === 'loading') return <PageHeader title={t.title} subtitle={t.loading} />;
  if (!state.viewer.access.runsBranch) {
    return <RefusedPanel locale={locale} title={t.refusedTitle} text={t.refusedText} />;
  }
  return <Talks locale={locale} viewer={state.viewer} />;
}

function Talks({ locale, viewer }: { locale: Locale; viewer: Viewer }) {
  const t = talkMessages(locale);
  const [search, changeSearch] = useSearch();
  const [loaded, retry] = useLoaded(locale, 'periods', fetchPeriods);
  const choice = branchInSearch(search, viewer.access.branches);
  const { branch } = choice;
  const periods =
    loaded.kind === 'ready'
      ? loaded.value.filter(({ state }) => state === 'published' || state === 'sealed')
      : [];
  const chosen = new URLSearchParams(search).get('period');
  const period = periods.find(({ id }) => id === chosen) ?? periods[0];
  return (
    <>
      <PageHeader title={t.title} subtitle={t.subtitle}>
        {branch && (
          <BranchPicker
            locale={locale}
            branches={viewer.access.branches}
            selected={branch}
            onChange={(code) => changeSearch({ branch: code, person: null })}
          />
        )}
        {period && (
          <PeriodPicker
            locale={locale}
            periods={periods}
            selected={period}
            onChange={(id) => changeSearch({ period: id })}
          />
        )}
      </PageHeader>
      <AddressNotice locale={locale} branch={choice} />
      {loaded.kind === 'loading' && <Skeleton cards={[420]} />}
      {loaded.kind === 'failed' && (
        <FailurePanel locale={locale} kind={loaded.failure} onRetry={retry} />
      )}
      {loaded.kind === 'ready' && !period && <StatePanel title={t.noneTitle} text={t.noneText} />}
      {period && branch && <TalkDesk {...{ locale, period, branch, viewer }} />}
    </>
  );
}
