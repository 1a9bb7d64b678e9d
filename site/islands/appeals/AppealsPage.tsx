import { localDate } from '#shared/calendar/local-date.ts';
import { appealMessages } from '#shared/i18n/appeals.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { fetchAppealDesk } from '../../data/appeal-desk.ts';
import type { Viewer } from '../../data/viewer.ts';
import { PageHeader } from '../system/PageHeader.tsx';
import { RefusedPanel } from '../system/RefusedPanel.tsx';
import { Skeleton } from '../system/Skeleton.tsx';
import { FailurePanel, StatePanel } from '../system/StatePanel.tsx';
import { useLoaded } from '../use-loaded.ts';
import { useSearch } from '../use-search.ts';
import { useViewer } from '../use-viewer.ts';
import { AppealDetail } from './AppealDetail.tsx';
import { AppealList } from './AppealList.tsx';

/** The desk where appeals are decided: a lead's own branch, head office's all. */
export function AppealsPage({ locale }: { locale: Locale }) {
  const state = useViewer(locale);
  const t = appealMessages(locale);
  if (state.kind === 'failed') {
    return <FailurePanel isWholePage locale={locale} kind={state.failure} onRetry={state.retry} />;
  }
  if (state.kind === 'loading') return <PageHeader title={t.title} subtitle={t.loading} />;
  const { role } = state.viewer.access;
  if (role !== 'lead' && role !== 'hq') {
    return <RefusedPanel locale={locale} title={t.refusedTitle} text={t.refusedText} />;
  }
  return <Desk locale={locale} viewer={state.viewer} />;
}

function Desk({ locale, viewer }: { locale: Locale; viewer: Viewer }) {
  const t = appealMessages(locale);
  const [search, changeSearch] = useSearch();
  const [loaded, reload] = useLoaded(locale, 'appeals', fetchAppealDesk);
  const zone = viewer.access.branches[0]?.timeZone ?? 'Asia/Shanghai';
  const today = viewer.demoToday ?? localDate(new Date(), zone);
  const chosen = new URLSearchParams(search).get('appeal');
  const found =
    loaded.kind === 'ready' ? loaded.value.cases.find(({ appeal }) => appeal.id === chosen) : null;
  return (
    <>
      <PageHeader title={t.title} subtitle={t.subtitle} />
      {loaded.kind === 'failed' && (
        <FailurePanel locale={locale} kind={loaded.failure} onRetry={reload} />
      )}
      {loaded.kind === 'loading' && <Skeleton cards={[320]} />}
      {loaded.kind === 'ready' && loaded.value.cases.length === 0 && (
        <StatePanel title={t.noneTitle} text={t.noneText} />
      )}
      {loaded.kind === 'ready' &&
        loaded.value.cases.length > 0 &&
        (found ? (
          <AppealDetail
            key={`${found.appeal.id} ${found.appeal.revision}`}
            {...{ locale, today }}
            kpis={loaded.value.kpis}
            subject={found}
            onBack={() => changeSearch({ appeal: null })}
            onDecided={reload}
          />
        ) : (
          <AppealList
            {...{ locale, today }}
            desk={loaded.value}
            onOpen={(appeal) => changeSearch({ appeal })}
          />
        ))}
    </>
  );
}
