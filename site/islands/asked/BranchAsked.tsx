import { useCallback } from 'preact/hooks';
import { addDays, parseDay } from '#shared/calendar/day.ts';
import { localDate } from '#shared/calendar/local-date.ts';
import { askedMessages } from '#shared/i18n/asked.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { fetchAsked } from '../../data/asked.ts';
import type { Branch } from '../../data/branch.ts';
import { type RangeName, rangeInSearch } from '../../data/range-state.ts';
import { branchInSearch } from '../../data/view-state.ts';
import { RangeHeader } from '../system/RangeHeader.tsx';
import { rangeText } from '../system/RangePicker.tsx';
import { Skeleton } from '../system/Skeleton.tsx';
import { FailurePanel, StatePanel } from '../system/StatePanel.tsx';
import { useLive } from '../use-live.ts';
import { useSearch } from '../use-search.ts';
import { AskedBody } from './AskedBody.tsx';

interface Props {
  locale: Locale;
  branches: readonly Branch[];
  demoToday: string | null;
}

const mostDays = 400;
const rangeNames: readonly RangeName[] = ['last30', 'thisMonth', 'lastMonth', 'last90', 'last365'];

/** Branch and days are in the address. */
export function BranchAsked({ locale, branches, demoToday }: Props) {
  const t = askedMessages(locale);
  const [search, changeSearch] = useSearch();
  const { branch, correction } = branchInSearch(search, branches);
  const today = parseDay(demoToday ?? localDate(new Date(), branch?.timeZone ?? 'Asia/Shanghai'));
  const choice = today ? rangeInSearch(search, { today, fallback: 'last90', mostDays }) : null;
  const { from, to } = choice?.range ?? {};
  const branchId = branch?.id ?? '';
  const fetch = useCallback(
    () => (from && to ? fetchAsked(branchId, from, addDays(to, 1)) : Promise.reject(new Error())),
    [branchId, from, to],
  );
  const state = useLive(locale, fetch, 60_000);
  if (!branch || !today || !choice) return null;
  return (
    <>
      <RangeHeader
        {...{ locale, branches, branch, correction, choice, today, mostDays }}
        title={t.title}
        names={rangeNames}
        onBranch={(code) => changeSearch({ branch: code })}
        onRange={changeSearch}
      />
      <p class="watch-lead">{t.lead}</p>
      {state.kind === 'loading' && <Skeleton tiles={2} cards={[640]} />}
      {state.kind === 'failed' && (
        <FailurePanel locale={locale} kind={state.failure} onRetry={state.retry} />
      )}
      {state.kind === 'ready' &&
        (state.data.visits === 0 ? (
          <StatePanel title={t.noneTitle} text={t.noneText} />
        ) : (
          <AskedBody {...{ locale }} asked={state.data} period={rangeText(locale, choice.range)} />
        ))}
    </>
  );
}
