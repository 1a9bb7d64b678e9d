import { useCallback } from 'preact/hooks';
import type { Month } from '#shared/calendar/month.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { type MonthlyTotal, occurrences, totalsOf } from '#shared/measures/monthly-total.ts';
import { fetchBranchPulse } from '../../data/branch-pulse.ts';
import type { Comment } from '../../data/comments.ts';
import { fetchTablets } from '../../data/fleet.ts';
import type { OverviewModel } from '../../data/overview-model.ts';
import { Later } from '../system/Later.tsx';
import { Skeleton } from '../system/Skeleton.tsx';
import { FailurePanel } from '../system/StatePanel.tsx';
import { useLive } from '../use-live.ts';
import { AttentionCard } from './AttentionCard.tsx';
import { CommentList } from './CommentList.tsx';
import { DetailSections } from './DetailSections.tsx';
import { FigureTiles } from './FigureTiles.tsx';
import { FunnelTile } from './FunnelTile.tsx';
import { PatternCard } from './PatternCard.tsx';
import { RateTile } from './RateTile.tsx';
import { SourcesCard } from './SourcesCard.tsx';
import { TodayStrip } from './TodayStrip.tsx';

interface Props {
  locale: Locale;
  branchId: string;
  month: Month;
  /** Null where the month is over. */
  today: string | null;
  period: string;
  model: OverviewModel;
  totals: readonly MonthlyTotal[];
  comments: readonly Comment[] | null;
  timeZone: string;
}

const pollMs = 10_000;

/**
 * The overview of who runs the branch: today, the month, what waits; and what explains it, which is not
 * asked for before those are there.
 */
export function ManagerSections(props: Props) {
  const { locale, branchId, month, today, period, model, totals, comments, timeZone } = props;
  const isCurrent = today !== null;
  const pulse = useLive(
    locale,
    useCallback(
      () => Promise.all([fetchBranchPulse(branchId, month, today), fetchTablets(branchId)]),
      [branchId, month, today],
    ),
    pollMs,
  );
  return (
    <div class="overview">
      {isCurrent &&
        (pulse.kind === 'ready' && pulse.data[0].today ? (
          <TodayStrip locale={locale} today={pulse.data[0].today} />
        ) : (
          <div class="card today skeleton" />
        ))}
      <FigureTiles {...{ locale, model, period, isCurrent }}>
        {pulse.kind === 'ready' ? (
          <FunnelTile
            {...{ locale, period }}
            funnel={pulse.data[0].funnel}
            answers={occurrences(totalsOf(totals, month), 'response')}
          />
        ) : (
          <RateTile {...{ locale, period }} rate={model.rate} />
        )}
      </FigureTiles>
      <div class="overview-columns">
        {pulse.kind === 'ready' ? (
          <AttentionCard
            {...{ locale, timeZone }}
            pulse={pulse.data[0]}
            tablets={pulse.data[1]}
            now={pulse.askedAt}
          />
        ) : pulse.kind === 'failed' ? (
          <FailurePanel locale={locale} kind={pulse.failure} onRetry={pulse.retry} />
        ) : (
          <div class="card attention skeleton" />
        )}
        {comments ? (
          <Later meanwhile={<div class="card comments skeleton" />}>
            <CommentList {...{ locale, comments, timeZone }} />
          </Later>
        ) : (
          <div class="card comments skeleton" />
        )}
      </div>
      {pulse.kind === 'loading' ? (
        <Skeleton cards={[440, 640, 480]} />
      ) : (
        <DetailSections {...{ locale, branchId, month, period, totals }}>
          {pulse.kind === 'ready' && (
            <div class="overview-stack">
              <PatternCard locale={locale} hours={pulse.data[0].hours} />
              <SourcesCard
                {...{ locale, timeZone }}
                sources={pulse.data[0].sources}
                now={pulse.askedAt}
              />
            </div>
          )}
        </DetailSections>
      )}
    </div>
  );
}
