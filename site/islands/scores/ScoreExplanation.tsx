import type { Month } from '#shared/calendar/month.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { scoreMessages } from '#shared/i18n/scores.ts';
import { pointsText } from '../../data/score-model.ts';
import type { Scores, WrittenSegment } from '../../data/scores.ts';
import { Notice } from '../system/Notice.tsx';
import { obstacleText } from './obstacle-text.ts';
import { SegmentCard } from './SegmentCard.tsx';
import { VetoCard } from './VetoCard.tsx';

interface Props {
  locale: Locale;
  scores: Scores;
  employeeId: string;
  month: Month;
  today: string;
  isHq: boolean;
  /** Null where there is no list to go back to. */
  onBack: (() => void) | null;
  onChanged: () => void;
}

/** One person's score from the total down to the counts it is made of. */
export function ScoreExplanation(props: Props) {
  const { locale, scores, employeeId, month, today, isHq, onBack, onChanged } = props;
  const t = scoreMessages(locale);
  const appraisal = scores.appraisals.find((each) => each.employeeId === employeeId);
  const person = scores.people.find(({ id }) => id === employeeId);
  const kpis = new Map(scores.kpis.map((kpi) => [kpi.id, kpi]));
  if (!appraisal || !person) return <Notice>{t.noneText}</Notice>;
  const { totalBp, ungatedBp, vetoes } = appraisal;
  return (
    <article class="score">
      <header class="card score-head">
        <div>
          {onBack && (
            <button type="button" class="link no-print" onClick={onBack}>
              ← {t.back}
            </button>
          )}
          <h2>{person.name}</h2>
          <p class="card-hint">{obstacleText(appraisal, locale)}</p>
        </div>
        <p class="score-total numeric">{totalBp === null ? '—' : pointsText(totalBp)}</p>
      </header>
      {vetoes.map((veto) => (
        <Notice key={veto.id}>
          {t.vetoCaps({ cause: t[veto.cause] })}{' '}
          {ungatedBp !== null && t.ungated({ score: pointsText(ungatedBp) })}
        </Notice>
      ))}
      {appraisal.segments.map((segment, index) => (
        <SegmentCard
          key={index}
          locale={locale}
          {...{ segment, employeeId, month }}
          planName={planName(scores, segment, locale)}
          kpis={kpis}
        />
      ))}
      {appraisal.strayObservations > 0 && (
        <p class="card-hint">{t.stray({ n: appraisal.strayObservations })}</p>
      )}
      <VetoCard {...{ locale, employeeId, month, today, isHq, onChanged }} name={person.name} />
    </article>
  );
}

function planName(scores: Scores, segment: WrittenSegment, locale: Locale): string {
  const t = scoreMessages(locale);
  const plan = scores.plans.find(({ id }) => id === segment.planId);
  if (!plan) return t.noPlan;
  return t.plan({ name: plan.name[locale], version: plan.version });
}
