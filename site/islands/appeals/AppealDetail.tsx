import { monthOf } from '#shared/calendar/month.ts';
import { appealMessages } from '#shared/i18n/appeals.ts';
import { formatDate } from '#shared/i18n/format-date.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { Kpi } from '#shared/kpis/kpi.ts';
import type { AppealCase } from '../../data/appeal-desk.ts';
import { blastWords, stateWords, targetWords } from '../../data/appeal-words.ts';
import { periodName } from '../../data/period-name.ts';
import { rankWords } from '../../data/rank-words.ts';
import { kpiLine, pointsText } from '../../data/score-model.ts';
import { KpiRow } from '../scores/KpiRow.tsx';
import { DecisionForm } from './DecisionForm.tsx';
import { SlaClock } from './SlaClock.tsx';

interface Props {
  locale: Locale;
  today: string;
  subject: AppealCase;
  kpis: readonly Kpi[];
  onBack: () => void;
  onDecided: () => void;
}

/** One appeal: what is disputed with its evidence, what was said, and the decision. */
export function AppealDetail({ locale, today, subject, kpis, onBack, onDecided }: Props) {
  const t = appealMessages(locale);
  const { appeal, name, branchName, period, result } = subject;
  const byId = new Map(kpis.map((kpi) => [kpi.id, kpi]));
  const item = result.content.segments
    .flatMap(({ items }) => items)
    .find(({ kpiId }) => kpiId === appeal.targetId);
  const kpi = item && byId.get(item.kpiId);
  return (
    <div class="appeal">
      <button type="button" class="link no-print appeal-back" onClick={onBack}>
        ← {t.back}
      </button>
      <section class="card">
        <div class="card-head">
          <div>
            <h2>{targetWords(appeal, kpis, locale)}</h2>
            <p class="card-hint numeric">
              {name} · {branchName[locale]} · {periodName(locale, period)}
              {result.totalBp !== null && ` · ${pointsText(result.totalBp)}`}
              {result.rank && ` · ${rankWords(result.rank, locale)}`}
            </p>
          </div>
          <span class="mark">{stateWords(appeal, locale)}</span>
        </div>
        <p class="numeric">
          {t.filed({ day: formatDate(locale, appeal.filedAt.slice(0, 10)) })} ·{' '}
          {t.due({ day: formatDate(locale, appeal.dueOn) })}{' '}
          <SlaClock {...{ locale, subject, today }} />
        </p>
        <h3>{t.reason}</h3>
        <blockquote class="appeal-quote">{appeal.reason}</blockquote>
        {item && kpi && (
          <ul class="kpi-lines">
            <KpiRow
              locale={locale}
              line={kpiLine(item, kpi, byId, locale)}
              employeeId={appeal.employeeId}
              month={monthOf(period.start)}
              kpis={byId}
            />
          </ul>
        )}
        {appeal.decisions.map(({ instance, outcome, reason, counts }) => (
          <div key={instance}>
            <h3>
              {instance === 1 ? t.firstDecision : t.secondDecision} · {t[`state_${outcome}`]}
            </h3>
            <blockquote class="appeal-quote">{reason}</blockquote>
            {outcome === 'accepted' && (
              <p class="card-hint numeric">{t.changed({ what: blastWords(counts, locale) })}</p>
            )}
          </div>
        ))}
      </section>
      {appeal.state === 'open' && (
        <DecisionForm
          locale={locale}
          appeal={appeal}
          canCorrect={kpi?.aggregate.kind === 'mean' && kpi.family === 'proportion'}
          onDecided={onDecided}
        />
      )}
    </div>
  );
}
