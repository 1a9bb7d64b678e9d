import { formatDate } from '#shared/i18n/format-date.ts';
import { integrityMessages } from '#shared/i18n/integrity.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { pagePath } from '#shared/i18n/page-path.ts';
import type { Branch } from '../../data/branch.ts';
import type { Finding } from '../../data/integrity.ts';
import { lastDayOf } from '../../data/last-day-of.ts';
import { adjustedPText, signalReason } from '../../data/signal-reason.ts';
import { Term } from '../system/Term.tsx';
import { ReviewForm } from './ReviewForm.tsx';
import { SecondPerson } from './SecondPerson.tsx';

interface Props {
  locale: Locale;
  branch: Branch;
  finding: Finding;
  userId: string | null;
  refresh: () => Promise<void>;
}

/** One person, why they are here in plain words, and what was or is to be concluded. */
export function FindingCard({ locale, branch, finding, userId, refresh }: Props) {
  const t = integrityMessages(locale);
  const { state, signals, responseCount } = finding;
  const to = lastDayOf(finding);
  const days = { from: finding.fromDay, to };
  const address = (page: 'feedback' | 'asked', more: Record<string, string>) =>
    `${pagePath(locale, page)}?${new URLSearchParams({ branch: branch.code, ...days, ...more })}`;
  const states = { open: t.stateOpen, proposed: t.stateProposed, reviewed: t.stateReviewed };
  const hasAsking = signals.some(
    ({ signal }) => signal === 'asks_less' || signal === 'avoids_trouble',
  );
  return (
    <article class="card finding" aria-label={finding.name}>
      <header class="card-head">
        <h3>{finding.name}</h3>
        <span class="mark">{states[state]}</span>
      </header>
      <p class="finding-about numeric">
        <span>{t.period({ from: formatDate(locale, days.from), to: formatDate(locale, to) })}</span>
        <span>{responseCount > 0 ? t.answers({ n: responseCount }) : t.noAnswers}</span>
      </p>
      <h4 class="visually-hidden">{t.why}</h4>
      <ul class="signals">
        {signals.map((signal) => (
          <li key={signal.signal}>
            <strong>{t[signal.signal]}</strong>
            <span>{signalReason(signal, locale, branch.timeZone)}</span>
            <span class="figure-facts numeric">
              <Term locale={locale} term="verdict">
                {adjustedPText(signal.adjustedP, locale)}
              </Term>
            </span>
          </li>
        ))}
      </ul>
      <p class="finding-links">
        {responseCount > 0 && (
          <a href={address('feedback', { person: finding.employeeId, flag: 'any' })}>
            {t.openAnswers}
          </a>
        )}
        {hasAsking && <a href={address('asked', {})}>{t.openAsked}</a>}
      </p>
      {finding.verdict && (
        <p class="finding-outcome">
          {t.outcome({ verdict: t[finding.verdict], reason: finding.reason ?? '' })}
          {state === 'reviewed' && finding.verdict === 'exclude' && (
            <span class="cell-quiet"> {t.excludedBy}</span>
          )}
        </p>
      )}
      {state === 'open' && <ReviewForm {...{ locale, finding, refresh }} />}
      {state === 'proposed' && (
        <SecondPerson {...{ locale, finding, refresh }} isMine={finding.decidedBy === userId} />
      )}
    </article>
  );
}
