import { calibrationMessages } from '#shared/i18n/calibration.ts';
import type { Locale } from '#shared/i18n/locale.ts';
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
import { CalibrationSession } from './CalibrationSession.tsx';

/** The last look by people before publishing: a lead at the own branch, head office at every one. */
export function CalibrationPage({ locale }: { locale: Locale }) {
  const state = useViewer(locale);
  const t = calibrationMessages(locale);
  if (state.kind === 'failed') {
    return <FailurePanel isWholePage locale={locale} kind={state.failure} onRetry={state.retry} />;
  }
  if (state.kind === 'loading') return <PageHeader title={t.title} subtitle={t.loading} />;
  const { role } = state.viewer.access;
  if (role !== 'lead' && role !== 'hq') {
    return <RefusedPanel locale={locale} title={t.refusedTitle} text={t.refusedText} />;
  }
  return <Sessions locale={locale} viewer={state.viewer} />;
}

function Sessions({ locale, viewer }: { locale: Locale; viewer: Viewer }) {
  const t = calibrationMessages(locale);
  const [search, changeSearch] = useSearch();
  const [loaded, retry] = useLoaded(locale, 'periods', fetchPeriods);
  const choice = branchInSearch(search, viewer.access.branches);
  const { branch } = choice;
  const periods =
    loaded.kind === 'ready' ? loaded.value.filter(({ state }) => state !== 'open') : [];
  const chosen = new URLSearchParams(search).get('period');
  const period =
    periods.find(({ id }) => id === chosen) ??
    periods.find(({ state }) => state === 'preview') ??
    periods[0];
  return (
    <>
      <PageHeader title={t.title} subtitle={t.subtitle}>
        {branch && (
          <BranchPicker
            locale={locale}
            branches={viewer.access.branches}
            selected={branch}
            onChange={(code) => changeSearch({ branch: code })}
          />
        )}
        {period && (
          <PeriodPicker
            {...{ locale, periods }}
            selected={period}
            onChange={(id) => changeSearch({ period: id })}
          />
        )}
      </PageHeader>
      <AddressNotice locale={locale} branch={choice} />
      {loaded.kind === 'loading' && <Skeleton cards={[420, 160]} />}
      {loaded.kind === 'failed' && (
        <FailurePanel locale={locale} kind={loaded.failure} onRetry={retry} />
      )}
      {loaded.kind === 'ready' && !period && <StatePanel title={t.noneTitle} text={t.noneText} />}
      {period && branch && <CalibrationSession {...{ locale, viewer, period, branch }} />}
    </>
  );
}
