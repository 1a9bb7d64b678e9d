import { monthOf } from '#shared/calendar/month.ts';
import { formatDate } from '#shared/i18n/format-date.ts';
import { formatNumber } from '#shared/i18n/format-number.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { meMessages } from '#shared/i18n/me.ts';
import { pagePath } from '#shared/i18n/page-path.ts';
import type { OwnBook } from '../../data/own-book.ts';
import type { AppraisalPeriod, Result } from '../../data/own-results.ts';
import { pointsText } from '../../data/score-model.ts';
import { usePlans } from '../plans/use-plans.ts';
import { AcknowledgeCard } from './AcknowledgeCard.tsx';
import { AppealSection } from './AppealSection.tsx';
import { KpiSection } from './KpiSection.tsx';
import { OwnRatings } from './OwnRatings.tsx';
import { PlanCard } from './PlanCard.tsx';
import { RankBar } from './RankBar.tsx';
import { ScoreHero } from './ScoreHero.tsx';
import { TalkList } from './TalkList.tsx';

interface Props {
  locale: Locale;
  employeeId: string;
  today: string;
  period: AppraisalPeriod;
  result: Result;
  book: OwnBook;
  onChanged: () => void;
}

/** A stored result: what it is, where it comes from, what was said about it, and the way to disagree. */
export function ResultView({ locale, employeeId, today, period, result, book, onChanged }: Props) {
  const t = meMessages(locale);
  const [plans] = usePlans(locale);
  const about = <Row extends { readonly appraisalId: string | null }>(rows: readonly Row[]) =>
    rows.filter(({ appraisalId }) => appraisalId === result.id);
  const [calibration] = about(book.calibrations);
  const isOut = period.state !== 'preview';
  const month = monthOf(period.start);
  const [kpis, versions] =
    plans.kind === 'ready'
      ? [
          [...plans.book.kpis.values()],
          plans.book.plans.flatMap((each) => each.versions.map(({ plan }) => plan)),
        ]
      : [[], []];
  return (
    <>
      <ScoreHero
        locale={locale}
        title={t[`state_${period.state === 'open' ? 'preview' : period.state}`]}
        hint={isOut ? period.message : t.previewHint}
        appraisal={result.content}
        totalBp={result.totalBp}
      >
        {calibration && result.engineBp !== null && (
          <p class="card-hint numeric">
            {t.calibrated({
              original: pointsText(result.engineBp),
              movement: formatNumber(calibration.movementBp / 100, {
                digits: 2,
                isSigned: true,
              }),
              reason: calibration.reason,
            })}
          </p>
        )}
        {book.restatements
          .filter(({ periodId }) => periodId === period.id)
          .map(({ madeAt, beforeBp, afterBp, reason }) => (
            <p key={madeAt} class="card-hint numeric">
              {t.restated({
                day: formatDate(locale, madeAt.slice(0, 10)),
                before: beforeBp === null ? '—' : pointsText(beforeBp),
                after: afterBp === null ? '—' : pointsText(afterBp),
                reason,
              })}
            </p>
          ))}
        {result.rank ? (
          <RankBar locale={locale} rank={result.rank} />
        ) : (
          <p class="card-hint">
            {t.unranked({ reason: t[`unranked_${result.content.rankObstacles[0] ?? 'small'}`] })}
          </p>
        )}
        {isOut && (
          <a
            class="button button-small no-print"
            href={`${pagePath(locale, 'confirmation')}?result=${result.id}`}
          >
            {t.confirmation}
          </a>
        )}
      </ScoreHero>
      {isOut && (
        <AcknowledgeCard
          {...{ locale, period, result }}
          given={about(book.acknowledgments)}
          onDone={onChanged}
        />
      )}
      {plans.kind === 'ready' && (
        <KpiSection
          {...{ locale, employeeId, month, kpis }}
          appraisal={result.content}
          plans={versions}
        />
      )}
      {isOut && <TalkList locale={locale} talks={about(book.talks)} />}
      {period.kind === 'month' && <OwnRatings {...{ locale, employeeId, month }} />}
      {isOut && (
        <AppealSection
          {...{ locale, period, result, kpis, today, onChanged }}
          appeals={about(book.appeals)}
        />
      )}
      <PlanCard {...{ locale, today }} role={result.role} />
    </>
  );
}
