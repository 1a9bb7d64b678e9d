import type { ComponentChildren } from 'preact';
import { useCallback } from 'preact/hooks';
import type { Month } from '#shared/calendar/month.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { overviewMessages } from '#shared/i18n/overview.ts';
import type { MonthlyTotal } from '#shared/measures/monthly-total.ts';
import { fetchOverviewDetails } from '../../data/overview-details.ts';
import { ControlChart } from '../system/ControlChart.tsx';
import { Later } from '../system/Later.tsx';
import { Skeleton } from '../system/Skeleton.tsx';
import { FailurePanel, StatePanel } from '../system/StatePanel.tsx';
import { useLive } from '../use-live.ts';
import { PeopleCard } from './PeopleCard.tsx';
import { TreatmentsCard } from './TreatmentsCard.tsx';
import { TrendChart } from './TrendChart.tsx';

interface Props {
  locale: Locale;
  branchId: string;
  month: Month;
  period: string;
  totals: readonly MonthlyTotal[];
  /** What stands beside the treatments. */
  children: ComponentChildren;
}

const pollMs = 60_000;

/** What explains the figures of the month. It changes slowly and lies below what waits. */
export function DetailSections(props: Props) {
  const { locale, branchId, month, period, totals, children } = props;
  const t = overviewMessages(locale);
  const details = useLive(
    locale,
    useCallback(() => fetchOverviewDetails(branchId, month), [branchId, month]),
    pollMs,
  );
  return (
    <>
      <div class="overview-halves">
        <Later meanwhile={<div class="card chart-frame skeleton" />}>
          <TrendChart {...{ locale, totals, month }} />
        </Later>
        {details.kind === 'ready' && details.data.complaints ? (
          <Later meanwhile={<div class="card chart-frame skeleton" />}>
            <ControlChart
              locale={locale}
              name={t.complaintRate}
              fileName="complaints"
              unit="share"
              digits={1}
              series={details.data.complaints}
              hint={t.complaintHint}
            />
          </Later>
        ) : (
          <div class={`card chart-frame${details.kind === 'loading' ? ' skeleton' : ''}`}>
            {details.kind === 'ready' && (
              <StatePanel title={t.complaintRate} text={t.complaintNone} />
            )}
            {details.kind === 'failed' && (
              <FailurePanel locale={locale} kind={details.failure} onRetry={details.retry} />
            )}
          </div>
        )}
      </div>
      {details.kind === 'loading' && <Skeleton cards={[640, 480]} />}
      {details.kind === 'ready' && (
        <>
          <Later meanwhile={<Skeleton cards={[640]} />}>
            <PeopleCard {...{ locale, period }} details={details.data} />
          </Later>
          <Later meanwhile={<Skeleton cards={[480]} />}>
            <div class="overview-halves">
              <TreatmentsCard {...{ locale, period }} details={details.data} />
              {children}
            </div>
          </Later>
        </>
      )}
    </>
  );
}
