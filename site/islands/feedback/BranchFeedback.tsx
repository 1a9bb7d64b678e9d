import { useEffect, useMemo, useState } from 'preact/hooks';
import { parseDay } from '#shared/calendar/day.ts';
import { localDate } from '#shared/calendar/local-date.ts';
import { feedbackMessages } from '#shared/i18n/feedback.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { Branch } from '../../data/branch.ts';
import { fetchFilterOptions } from '../../data/feedback.ts';
import {
  clearedFilters,
  type FilterName,
  type FilterOptions,
  filterInSearch,
  hasFilters,
} from '../../data/feedback-filter.ts';
import { type RangeName, rangeInSearch } from '../../data/range-state.ts';
import { branchInSearch } from '../../data/view-state.ts';
import { Notice } from '../system/Notice.tsx';
import { RangeHeader } from '../system/RangeHeader.tsx';
import { rangeText } from '../system/RangePicker.tsx';
import { Skeleton } from '../system/Skeleton.tsx';
import { FailurePanel, StatePanel } from '../system/StatePanel.tsx';
import { useSearch } from '../use-search.ts';
import { FeedbackList } from './FeedbackList.tsx';
import { FilterBar } from './FilterBar.tsx';
import { SelectionTiles } from './SelectionTiles.tsx';
import { useFeedback } from './use-feedback.ts';

interface Props {
  locale: Locale;
  branches: readonly Branch[];
  demoToday: string | null;
}

export const mostDays = 400;
const rangeNames: readonly RangeName[] = [
  'today',
  'last7',
  'last30',
  'thisMonth',
  'lastMonth',
  'last90',
  'last365',
];
const noOptions: FilterOptions = { people: [], treatments: [], chips: [] };

/** Branch, days and filter are in the address; what cannot be honoured there is said, not hidden. */
export function BranchFeedback({ locale, branches, demoToday }: Props) {
  const t = feedbackMessages(locale);
  const [search, changeSearch] = useSearch();
  const { branch, correction } = branchInSearch(search, branches);
  const options = useOptions(branch?.id ?? '');
  const timeZone = branch?.timeZone ?? 'Asia/Shanghai';
  const today = parseDay(demoToday ?? localDate(new Date(), timeZone));
  const choice = today ? rangeInSearch(search, { today, fallback: 'last30', mostDays }) : null;
  const { from, to } = choice?.range ?? { from: '', to: '' };
  const { filter, dropped } = useMemo(
    () => filterInSearch(search, { from, to }, options ?? noOptions),
    [search, from, to, options],
  );
  const state = useFeedback(locale, options === null ? null : (branch?.id ?? null), filter);
  if (!branch || !today || !choice) return null;
  const words: Record<FilterName, string> = {
    person: t.person,
    treatment: t.treatment,
    stars: t.stars,
    nps: t.nps,
    chip: t.chip,
    channel: t.channel,
    flag: t.flag,
    state: t.state,
    q: t.search,
    commented: t.commented,
  };
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return (
    <>
      <RangeHeader
        {...{ locale, branches, branch, correction, choice, today, mostDays }}
        title={t.title}
        names={rangeNames}
        onBranch={(code) => changeSearch({ ...clearedFilters(), branch: code, open: null })}
        onRange={changeSearch}
      />
      {options !== null && dropped.length > 0 && (
        <Notice>{t.dropped({ names: list.format(dropped.map((name) => words[name])) })}</Notice>
      )}
      <FilterBar
        {...{ locale, search, changeSearch }}
        options={options ?? noOptions}
        hasFilters={hasFilters(filter)}
      />
      {state.kind === 'loading' && <Skeleton tiles={2} cards={[640]} />}
      {state.kind === 'failed' && (
        <FailurePanel locale={locale} kind={state.failure} onRetry={state.retry} />
      )}
      {state.kind === 'ready' && state.figures.all.n === 0 && (
        <StatePanel title={t.noneTitle} text={t.noneText}>
          {hasFilters(filter) && (
            <button type="button" class="button" onClick={() => changeSearch(clearedFilters())}>
              {t.clear}
            </button>
          )}
        </StatePanel>
      )}
      {state.kind === 'ready' && state.figures.all.n > 0 && (
        <>
          <SelectionTiles
            {...{ locale, search, changeSearch }}
            figures={state.figures}
            period={rangeText(locale, choice.range)}
            isOfPerson={filter.employeeId !== undefined}
          />
          <FeedbackList
            {...{ locale, search, changeSearch, timeZone, filter }}
            branchId={branch.id}
            options={options ?? noOptions}
            state={state}
          />
        </>
      )}
    </>
  );
}

function useOptions(branchId: string): FilterOptions | null {
  const [known, setKnown] = useState<{ branchId: string; options: FilterOptions } | null>(null);
  useEffect(() => {
    let isGone = false;
    // without its options the page still lists answers
    fetchFilterOptions(branchId)
      .catch(() => noOptions)
      .then((options) => !isGone && setKnown({ branchId, options }));
    return () => {
      isGone = true;
    };
  }, [branchId]);
  return known?.branchId === branchId ? known.options : null;
}
