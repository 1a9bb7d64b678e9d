import type { Locale } from '#shared/i18n/locale.ts';
import { potentialMessages } from '#shared/i18n/potential.ts';
import { fetchPeriods } from '../../data/own-results.ts';
import { periodInSearch } from '../../data/period-in-search.ts';
import { branchInSearch } from '../../data/view-state.ts';
import type { Viewer } from '../../data/viewer.ts';
import { AddressNotice } from '../system/AddressNotice.tsx';
import { BranchPicker } from '../system/BranchPicker.tsx';
import { PageHeader } from '../system/PageHeader.tsx';
import { PeriodPicker } from '../system/PeriodPicker.tsx';
import { RefusedPanel } from '../system/RefusedPanel.tsx';
import { FailurePanel, StatePanel } from '../system/StatePanel.tsx';
import { useLoaded } from '../use-loaded.ts';
import { useSearch } from '../use-search.ts';
import { useViewer } from '../use-viewer.ts';
import { PlacementsView } from './PlacementsView.tsx';
import { ReviewDesk } from './ReviewDesk.tsx';

/** Reviews of potential for who runs a branch, and the 2×2 for who leads one. */
export function PotentialPage({ locale }: { locale: Locale }) {
  const state = useViewer(locale);
  const t = potentialMessages(locale);
  if (state.kind === 'failed') {
    return <FailurePanel isWholePage locale={locale} kind={state.failure} onRetry={state.retry} />;
  }
  if (state.kind === 'loading') return <PageHeader title={t.title} subtitle={t.lead} />;
  if (!state.viewer.access.runsBranch) {
    return <RefusedPanel locale={locale} title={t.refusedTitle} text={t.refusedText} />;
  }
  return <Potential locale={locale} viewer={state.viewer} />;
}

const tabs = ['review', 'grid'] as const;

function Potential({ locale, viewer }: { locale: Locale; viewer: Viewer }) {
  const t = potentialMessages(locale);
  const { access } = viewer;
  const [search, changeSearch] = useSearch();
  const [periods, retry] = useLoaded(locale, 'periods', fetchPeriods);
  if (periods.kind === 'loading') return <PageHeader title={t.title} subtitle={t.lead} />;
  if (periods.kind === 'failed') {
    return <FailurePanel isWholePage locale={locale} kind={periods.failure} onRetry={retry} />;
  }
  const choosable = periods.value.filter(({ state }) => state !== 'open');
  const period = periodInSearch(search, choosable);
  const choice = branchInSearch(search, access.branches);
  const { branch } = choice;
  // a manager rates; the places of people are for leads and head office
  const mayPlace = access.canCompare;
  const tab = mayPlace && new URLSearchParams(search).get('tab') === 'grid' ? 'grid' : 'review';
  return (
    <>
      <PageHeader title={t.title} subtitle={t.lead}>
        {tab === 'review' && branch && (
          <BranchPicker
            locale={locale}
            branches={access.branches}
            selected={branch}
            onChange={(code) => changeSearch({ branch: code })}
          />
        )}
        {period && (
          <PeriodPicker
            locale={locale}
            periods={choosable}
            selected={period}
            onChange={(id) => changeSearch({ period: id })}
          />
        )}
      </PageHeader>
      {tab === 'review' && <AddressNotice locale={locale} branch={choice} />}
      <div class="potential">
        {mayPlace && period && (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
          <div class="segments no-print" role="group" aria-label={t.title}>
            {tabs.map((each) => (
              <button
                key={each}
                type="button"
                class="segment"
                aria-pressed={tab === each}
                onClick={() => changeSearch({ tab: each === 'review' ? null : each })}
              >
                {each === 'review' ? t.reviewTab : t.gridTab}
              </button>
            ))}
          </div>
        )}
        {!period && <StatePanel title={t.noPeriodTitle} text={t.noPeriodText} />}
        {period && tab === 'grid' && (
          <PlacementsView key={period.id} locale={locale} periodId={period.id} />
        )}
        {period && tab === 'review' && branch && (
          <ReviewDesk
            key={`${period.id}-${branch.id}`}
            {...{ locale, viewer, period }}
            branchId={branch.id}
          />
        )}
      </div>
    </>
  );
}
