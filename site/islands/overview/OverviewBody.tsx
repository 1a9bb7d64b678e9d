import { useMemo } from 'preact/hooks';
import type { Month } from '#shared/calendar/month.ts';
import { figureMessages } from '#shared/i18n/figures.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { overviewMessages } from '#shared/i18n/overview.ts';
import type { MonthlyTotal } from '#shared/measures/monthly-total.ts';
import type { Comment } from '../../data/comments.ts';
import { overviewModel } from '../../data/overview-model.ts';
import { trendFinding } from '../../data/trend-finding.ts';
import { FigureTile } from '../system/FigureTile.tsx';
import { Notice } from '../system/Notice.tsx';
import { StatePanel } from '../system/StatePanel.tsx';
import { CommentList } from './CommentList.tsx';
import { RateTile } from './RateTile.tsx';
import { TrendChart } from './TrendChart.tsx';

interface Props {
  locale: Locale;
  month: Month;
  isCurrent: boolean;
  period: string;
  totals: readonly MonthlyTotal[];
  comments: readonly Comment[];
  canReadComments: boolean;
  timeZone: string;
}

export function OverviewBody(props: Props) {
  const { locale, month, isCurrent, period, totals, comments, canReadComments, timeZone } = props;
  const t = overviewMessages(locale);
  const figures = figureMessages(locale);
  const model = useMemo(() => overviewModel(totals, month), [totals, month]);
  const finding = useMemo(
    () =>
      trendFinding(
        totals,
        model.trend.map((point) => point.month),
      ),
    [totals, model],
  );
  return (
    <>
      {!canReadComments && <Notice tone="plain">{t.employeeNote}</Notice>}
      {model.isEmpty ? (
        <div class="card">
          {isCurrent ? (
            <StatePanel title={t.emptyTitle} text={t.emptyText} />
          ) : (
            <StatePanel title={t.emptyPastTitle} text={t.emptyPastText} />
          )}
        </div>
      ) : (
        <div class="tiles">
          <FigureTile
            {...{ locale, period }}
            label={figures.nps}
            unit="points"
            figure={model.nps}
            worstCase={model.npsWorstCase}
            countText={(n) => figures.nAnswers({ n })}
          />
          <FigureTile
            {...{ locale, period }}
            label={figures.satisfaction}
            hint={figures.satisfactionHint}
            unit="share"
            figure={model.satisfaction}
            worstCase={model.satisfactionWorstCase}
            countText={(n) => figures.nRatings({ n })}
          />
          <RateTile {...{ locale, period }} rate={model.rate} />
        </div>
      )}
      <div class={canReadComments ? 'overview-columns' : 'overview-columns overview-single'}>
        <TrendChart locale={locale} points={model.trend} finding={finding} />
        {canReadComments && <CommentList {...{ locale, comments, timeZone }} />}
      </div>
    </>
  );
}
