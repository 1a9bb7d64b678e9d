import { localDate } from '#shared/calendar/local-date.ts';
import { monthOf } from '#shared/calendar/month.ts';
import { comparedMeasureWords } from '#shared/i18n/compared-measures.ts';
import { comparisonMessages } from '#shared/i18n/comparison.ts';
import { formatDay, formatMonth } from '#shared/i18n/format-date.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { overviewMessages } from '#shared/i18n/overview.ts';
import { choiceInSearch } from '../../data/comparison-view.ts';
import { monthInSearch } from '../../data/view-state.ts';
import type { Viewer } from '../../data/viewer.ts';
import { MonthPicker } from '../system/MonthPicker.tsx';
import { Notice } from '../system/Notice.tsx';
import { PageHeader } from '../system/PageHeader.tsx';
import { FailurePanel, StatePanel } from '../system/StatePanel.tsx';
import { useSearch } from '../use-search.ts';
import { ComparisonBody } from './ComparisonBody.tsx';
import { ComparisonControls } from './ComparisonControls.tsx';
import { ComparisonSkeleton } from './ComparisonSkeleton.tsx';
import { useComparison } from './use-comparison.ts';

interface Props {
  locale: Locale;
  viewer: Viewer;
}

/** Month, measure and adjustment are in the address; what cannot be honoured there is said. */
export function MonthComparison({ locale, viewer: { access, demoToday } }: Props) {
  const t = comparisonMessages(locale);
  const words = overviewMessages(locale);
  const [search, changeSearch] = useSearch();
  const today = demoToday ?? localDate(new Date(), access.branches[0]?.timeZone ?? 'Asia/Shanghai');
  const current = monthOf(today);
  const { month, correction } = monthInSearch(search, current);
  const choice = choiceInSearch(search);
  const [state, retry] = useComparison(locale, month, choice, access.ownBranchIds);
  const monthText = formatMonth(locale, month);
  const period =
    month === current
      ? words.monthToDate({ month: monthText, day: formatDay(locale, today) })
      : monthText;
  return (
    <>
      <PageHeader title={t.title} subtitle={period}>
        <MonthPicker
          {...{ locale, month, current }}
          onChange={(next) => changeSearch({ month: next === current ? null : next })}
        />
      </PageHeader>
      <ComparisonControls {...{ locale, choice, changeSearch }} />
      {(correction || choice.isUnknownMeasure) && (
        <Notice>
          {correction && (
            <p>
              {correction === 'future_month'
                ? words.futureMonth({ month: monthText })
                : words.unknownMonth({ month: monthText })}
            </p>
          )}
          {choice.isUnknownMeasure && (
            <p>{t.unknownMeasure({ measure: comparedMeasureWords(locale)[choice.measure.id] })}</p>
          )}
        </Notice>
      )}
      {state.kind === 'loading' && <ComparisonSkeleton />}
      {state.kind === 'failed' && (
        <FailurePanel locale={locale} kind={state.failure} onRetry={retry} />
      )}
      {state.kind === 'ready' && state.model.rows.length === 0 && (
        <div class="card">
          <StatePanel title={t.emptyTitle} text={t.emptyText} />
        </div>
      )}
      {state.kind === 'ready' && state.model.rows.length > 0 && (
        <ComparisonBody {...{ locale, search, changeSearch }} model={state.model} />
      )}
    </>
  );
}
