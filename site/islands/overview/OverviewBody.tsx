import { useMemo } from 'preact/hooks';
import type { Month } from '#shared/calendar/month.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { overviewMessages } from '#shared/i18n/overview.ts';
import type { MonthlyTotal } from '#shared/measures/monthly-total.ts';
import type { Comment } from '../../data/comments.ts';
import { overviewModel } from '../../data/overview-model.ts';
import { Notice } from '../system/Notice.tsx';
import { FigureTiles } from './FigureTiles.tsx';
import { ManagerSections } from './ManagerSections.tsx';
import { RateTile } from './RateTile.tsx';
import { TrendChart } from './TrendChart.tsx';

interface Props {
  locale: Locale;
  branchId: string;
  month: Month;
  /** Null where the month is over. */
  today: string | null;
  period: string;
  totals: readonly MonthlyTotal[];
  comments: readonly Comment[] | null;
  canReadComments: boolean;
  timeZone: string;
}

/** Everything for who runs the branch; for its people the totals, and nothing of each other. */
export function OverviewBody(props: Props) {
  const { locale, branchId, month, today, period, totals, comments, timeZone } = props;
  const t = overviewMessages(locale);
  const model = useMemo(() => overviewModel(totals, month), [totals, month]);
  if (props.canReadComments) {
    return (
      <ManagerSections
        key={`${branchId} ${month}`}
        {...{ locale, branchId, month, today, period, model, totals, comments, timeZone }}
      />
    );
  }
  return (
    <div class="overview">
      <Notice tone="plain">{t.employeeNote}</Notice>
      <FigureTiles {...{ locale, model, period }} isCurrent={today !== null}>
        <RateTile {...{ locale, period }} rate={model.rate} />
      </FigureTiles>
      <TrendChart {...{ locale, totals, month }} />
    </div>
  );
}
