import { formatDate } from '#shared/i18n/format-date.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { periodMessages } from '#shared/i18n/periods.ts';
import type { Branch } from '../../data/branch.ts';
import { periodName } from '../../data/period-name.ts';
import type { BoardPeriod } from '../../data/periods.ts';
import { pointsText } from '../../data/score-model.ts';
import { useSearch } from '../use-search.ts';
import { PeriodActions } from './PeriodActions.tsx';
import { phaseName } from './phase-name.ts';
import { ReadinessView } from './ReadinessView.tsx';
import { RestatementView } from './RestatementView.tsx';
import { ResultView } from './ResultView.tsx';
import { SealView } from './SealView.tsx';
import { StateRail } from './StateRail.tsx';
import { TrialReportView } from './TrialReportView.tsx';

export interface BoardProps {
  locale: Locale;
  period: BoardPeriod;
  branches: readonly Branch[];
  isHq: boolean;
  today: string;
  onChanged: () => void;
}

const views = ['readiness', 'results', 'report', 'seal', 'restatements'] as const;
type View = (typeof views)[number];

/** One period: where it stands, until when what is due, what can be done, and what is known about it. */
export function PeriodBoard(props: BoardProps) {
  const { locale, period, isHq, today } = props;
  const t = periodMessages(locale);
  const [search, changeSearch] = useSearch();
  const shown = shownViews(period, isHq);
  const wanted = new URLSearchParams(search).get('view');
  const view = shown.find((each) => each === wanted) ?? shown[0] ?? 'readiness';
  const due = [
    [t.acknowledgeUntil, period.acknowledgeUntil],
    [t.appealUntil, period.appealUntil],
  ] as const;
  return (
    <div class="period-board">
      <section class="card">
        <div class="card-head">
          <div>
            <h2>{periodName(locale, period)}</h2>
            <p class="card-hint">
              {phaseName(locale, period)} · {t[period.rankScope]}
            </p>
          </div>
        </div>
        <StateRail {...{ locale, period, today }} />
        <dl class="period-due numeric">
          {due.map(([label, day]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                {formatDate(locale, day)}
                {period.publishedAt === null && ` · ${t.expected}`}
              </dd>
            </div>
          ))}
          <div>
            <dt>{t.calibrationCap}</dt>
            <dd>{t.eitherWay({ points: pointsText(period.calibrationCapBp) })}</dd>
          </div>
          {period.message && (
            <div class="period-message">
              <dt>{t.message}</dt>
              <dd>{period.message}</dd>
            </div>
          )}
        </dl>
        {isHq && <PeriodActions {...props} />}
      </section>
      <nav class="period-tabs" aria-label={t.views}>
        {shown.map((each) => (
          <button
            key={each}
            type="button"
            class="period-tab"
            aria-pressed={each === view}
            onClick={() => changeSearch({ view: each }, 'replace')}
          >
            {each === 'report' && period.phase !== 'trial' ? t.compareReport : t[each]}
          </button>
        ))}
      </nav>
      <ViewOf view={view} {...props} />
    </div>
  );
}

function shownViews({ state }: BoardPeriod, isHq: boolean): View[] {
  const hasResults = state !== 'open';
  return views.filter((view) => {
    if (view === 'readiness')
      return state === 'open' || state === 'preview' || state === 'published';
    if (view === 'results') return hasResults;
    if (view === 'report') return hasResults && isHq;
    if (view === 'restatements') return state === 'sealed';
    return state === 'published' || state === 'sealed';
  });
}

function ViewOf({ view, ...props }: BoardProps & { view: View }) {
  switch (view) {
    case 'readiness':
      return <ReadinessView {...props} />;
    case 'results':
      return <ResultView {...props} />;
    case 'report':
      return <TrialReportView {...props} />;
    case 'seal':
      return <SealView {...props} />;
    case 'restatements':
      return <RestatementView {...props} />;
  }
}
