import { localDate } from '#shared/calendar/local-date.ts';
import { monthOf } from '#shared/calendar/month.ts';
import { formatDay, formatMonth } from '#shared/i18n/format-date.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { overviewMessages } from '#shared/i18n/overview.ts';
import { branchName } from '../../data/branch.ts';
import { branchInSearch, monthInSearch } from '../../data/view-state.ts';
import type { Viewer } from '../../data/viewer.ts';
import { AddressNotice } from '../system/AddressNotice.tsx';
import { BranchPicker } from '../system/BranchPicker.tsx';
import { Freshness } from '../system/Freshness.tsx';
import { MonthPicker } from '../system/MonthPicker.tsx';
import { PageHeader } from '../system/PageHeader.tsx';
import { FailurePanel } from '../system/StatePanel.tsx';
import { useSearch } from '../use-search.ts';
import { OverviewBody } from './OverviewBody.tsx';
import { OverviewBodySkeleton } from './OverviewSkeleton.tsx';
import { useOverview } from './use-overview.ts';

interface Props {
  locale: Locale;
  viewer: Viewer;
}

/** Which branch and month is in the address; what cannot be honoured there is said, not hidden. */
export function BranchOverview({ locale, viewer: { access, demoToday } }: Props) {
  const t = overviewMessages(locale);
  const [search, changeSearch] = useSearch();
  const branchChoice = branchInSearch(search, access.branches);
  const { branch } = branchChoice;
  const today = demoToday ?? localDate(new Date(), branch?.timeZone ?? 'Asia/Shanghai');
  const current = monthOf(today);
  const monthChoice = monthInSearch(search, current);
  const { month } = monthChoice;
  const canReadComments = branch !== null && access.canReadComments(branch.id);
  const overview = useOverview({
    locale,
    branchId: branch?.id ?? '',
    month,
    isCurrent: month === current,
    canReadComments,
  });
  if (!branch) return null;

  const name = branchName(branch, locale);
  const monthText = formatMonth(locale, month);
  const period =
    month === current
      ? t.monthToDate({ month: monthText, day: formatDay(locale, today) })
      : monthText;
  return (
    <>
      <PageHeader
        title={name}
        subtitle={
          <>
            {period} <Freshness locale={locale} state={overview} isLive={month === current} />
          </>
        }
      >
        <BranchPicker
          locale={locale}
          branches={access.branches}
          selected={branch}
          onChange={(code) => changeSearch({ branch: code })}
        />
        <MonthPicker
          {...{ locale, month, current }}
          onChange={(next) => changeSearch({ month: next === current ? null : next })}
        />
      </PageHeader>
      <AddressNotice locale={locale} branch={branchChoice} month={monthChoice} />
      {overview.kind === 'loading' && <OverviewBodySkeleton />}
      {overview.kind === 'failed' && (
        <FailurePanel locale={locale} kind={overview.failure} onRetry={overview.retry} />
      )}
      {overview.kind === 'ready' && (
        <OverviewBody
          {...{ locale, month, period, canReadComments }}
          branchId={branch.id}
          today={month === current ? today : null}
          totals={overview.totals}
          comments={overview.comments}
          timeZone={branch.timeZone}
        />
      )}
    </>
  );
}
