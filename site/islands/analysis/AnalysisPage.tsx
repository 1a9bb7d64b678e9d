import { localDate } from '#shared/calendar/local-date.ts';
import { monthOf } from '#shared/calendar/month.ts';
import { analysisMessages } from '#shared/i18n/analysis.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { analysisChoice } from '../../data/analysis/analysis-choice.ts';
import type { PlanBook } from '../../data/plans.ts';
import type { Viewer } from '../../data/viewer.ts';
import { PageHeader } from '../system/PageHeader.tsx';
import { RefusedPanel } from '../system/RefusedPanel.tsx';
import { Skeleton } from '../system/Skeleton.tsx';
import { FailurePanel } from '../system/StatePanel.tsx';
import { useSearch } from '../use-search.ts';
import { useViewer } from '../use-viewer.ts';
import { AnalysisBody } from './AnalysisBody.tsx';
import { AnalysisPickers } from './AnalysisPickers.tsx';
import { useAnalysis } from './use-analysis.ts';
import { usePlanBook } from './use-plan-book.ts';

/** A KPI by branch, person, role and treatment, for those who run a branch. */
export function AnalysisPage({ locale }: { locale: Locale }) {
  const t = analysisMessages(locale);
  const viewer = useViewer(locale);
  const plans = usePlanBook(locale);
  if (viewer.kind === 'ready' && !viewer.viewer.access.runsBranch) {
    return <RefusedPanel locale={locale} title={t.refusedTitle} text={t.refusedText} />;
  }
  for (const state of [viewer, plans]) {
    if (state.kind === 'failed') {
      return (
        <FailurePanel isWholePage locale={locale} kind={state.failure} onRetry={state.retry} />
      );
    }
  }
  if (viewer.kind !== 'ready' || plans.kind !== 'ready') {
    return (
      <>
        <PageHeader title={t.title} subtitle={t.loading} />
        <Skeleton tiles={1} cards={[480]} />
      </>
    );
  }
  return <ChosenAnalysis locale={locale} viewer={viewer.viewer} book={plans.book} />;
}

interface Props {
  locale: Locale;
  viewer: Viewer;
  book: PlanBook;
}

function ChosenAnalysis({ locale, viewer, book }: Props) {
  const t = analysisMessages(locale);
  const [search, changeSearch] = useSearch();
  const { access, demoToday } = viewer;
  const [first] = access.branches;
  const current = monthOf(demoToday ?? localDate(new Date(), first?.timeZone ?? 'Asia/Shanghai'));
  const seesChain = access.canCompare || access.branches.length > 1;
  const choice = analysisChoice(search, {
    kpis: [...book.kpis.values()],
    branches: access.branches,
    current,
    seesChain,
  });
  const comparesOthers = access.canCompare && access.role !== 'hq';
  const [state, retry] = useAnalysis(locale, choice, book, comparesOthers);
  return (
    <>
      <PageHeader title={t.title} subtitle={choice.kpi.name[locale]}>
        <AnalysisPickers
          {...{ locale, choice, current, seesChain }}
          kpis={[...book.kpis.values()]}
          treatments={state.kind === 'ready' ? state.data.treatments : []}
          branches={access.branches}
          isHq={access.role === 'hq'}
          onChange={changeSearch}
        />
      </PageHeader>
      {state.kind === 'loading' && <Skeleton tiles={1} cards={[480]} />}
      {state.kind === 'failed' && (
        <FailurePanel locale={locale} kind={state.failure} onRetry={retry} />
      )}
      {state.kind === 'ready' && (
        <AnalysisBody
          {...{ locale, book, seesChain }}
          choice={{ ...state.choice, personId: choice.personId, unknown: choice.unknown }}
          data={state.data}
          ownBranchIds={access.branches.map(({ id }) => id)}
          isHq={access.role === 'hq'}
          onChange={changeSearch}
        />
      )}
    </>
  );
}
