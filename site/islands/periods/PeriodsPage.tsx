import { localDate } from '#shared/calendar/local-date.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { pagePath } from '#shared/i18n/page-path.ts';
import { periodMessages } from '#shared/i18n/periods.ts';
import { fetchBoardPeriods } from '../../data/periods.ts';
import type { Viewer } from '../../data/viewer.ts';
import { PageHeader } from '../system/PageHeader.tsx';
import { Skeleton } from '../system/Skeleton.tsx';
import { FailurePanel, StatePanel } from '../system/StatePanel.tsx';
import { useLoaded } from '../use-loaded.ts';
import { useSearch } from '../use-search.ts';
import { useViewer } from '../use-viewer.ts';
import { OpenPeriod } from './OpenPeriod.tsx';
import { PeriodBoard } from './PeriodBoard.tsx';
import { PeriodList } from './PeriodList.tsx';

/** Periods and what is done with them: head office acts, manager and lead see how their branch stands. */
export function PeriodsPage({ locale }: { locale: Locale }) {
  const state = useViewer(locale);
  const t = periodMessages(locale);
  if (state.kind === 'failed') {
    return <FailurePanel isWholePage locale={locale} kind={state.failure} onRetry={state.retry} />;
  }
  if (state.kind === 'loading') return <Waiting locale={locale} />;
  if (!state.viewer.access.runsBranch) {
    return (
      <StatePanel isWholePage kind="refused" title={t.refusedTitle} text={t.refusedText}>
        <a class="button button-primary" href={pagePath(locale, 'me')}>
          {t.toOwnPage}
        </a>
      </StatePanel>
    );
  }
  return <Periods locale={locale} viewer={state.viewer} />;
}

function Waiting({ locale }: { locale: Locale }) {
  const t = periodMessages(locale);
  return (
    <>
      <PageHeader title={t.title} subtitle={t.loading} />
      <Skeleton tiles={0} cards={[120, 420]} />
    </>
  );
}

function Periods({ locale, viewer }: { locale: Locale; viewer: Viewer }) {
  const t = periodMessages(locale);
  const [search, changeSearch] = useSearch();
  const [loaded, reload] = useLoaded(locale, 'periods', fetchBoardPeriods);
  if (loaded.kind === 'failed') {
    return <FailurePanel isWholePage locale={locale} kind={loaded.failure} onRetry={reload} />;
  }
  if (loaded.kind === 'loading') return <Waiting locale={locale} />;
  const periods = loaded.value;
  const isHq = viewer.access.role === 'hq';
  const wanted = new URLSearchParams(search).get('period');
  const chosen = periods.find(({ id }) => id === wanted) ?? periods[0];
  const zone = viewer.access.branches[0]?.timeZone ?? 'Asia/Shanghai';
  const choose = (id: string) => changeSearch({ period: id });
  return (
    <>
      <PageHeader title={t.title} subtitle={t.subtitle}>
        {isHq && (
          <OpenPeriod
            locale={locale}
            onOpened={(id) => {
              reload();
              choose(id);
            }}
          />
        )}
      </PageHeader>
      {chosen ? (
        <div class="periods">
          <PeriodList {...{ locale, periods, choose }} chosenId={chosen.id} />
          <PeriodBoard
            key={chosen.id}
            {...{ locale, isHq }}
            period={chosen}
            branches={viewer.access.branches}
            today={localDate(new Date(), zone)}
            onChanged={reload}
          />
        </div>
      ) : (
        <StatePanel title={t.none} text={t.noneText} />
      )}
    </>
  );
}
