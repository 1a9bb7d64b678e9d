import type { Locale } from '#shared/i18n/locale.ts';
import { meMessages } from '#shared/i18n/me.ts';
import type { AppraisalPeriod, Result } from '../../data/own-results.ts';
import { periodName } from '../../data/period-name.ts';
import { rankWords } from '../../data/rank-words.ts';
import { pointsText } from '../../data/score-model.ts';

interface Props {
  locale: Locale;
  /** The newest first. */
  results: readonly { readonly period: AppraisalPeriod; readonly result: Result }[];
  shown: string | null;
  onOpen: (periodId: string) => void;
}

/** Past periods side by side, without an arrow between them: most of the difference is chance. */
export function ResultsOverTime({ locale, results, shown, onOpen }: Props) {
  const t = meMessages(locale);
  return (
    <section class="card" aria-labelledby="me-over">
      <h2 id="me-over">{t.over}</h2>
      {results.length === 0 && <p class="card-hint">{t.overNone}</p>}
      <ul class="me-over">
        {results.map(({ period, result }) => (
          <li key={period.id}>
            <button
              type="button"
              class="me-over-row"
              aria-current={period.id === shown}
              onClick={() => onOpen(period.id)}
            >
              <span>{periodName(locale, period)}</span>
              <span class="me-over-bar" aria-hidden="true">
                {result.totalBp !== null && (
                  <span style={{ width: `${Math.min(100, result.totalBp / 120)}%` }} />
                )}
              </span>
              <strong class="numeric">
                {result.totalBp === null ? '—' : pointsText(result.totalBp)}
              </strong>
              <span class="me-over-rank">{result.rank && rankWords(result.rank, locale)}</span>
            </button>
          </li>
        ))}
      </ul>
      {results.length > 1 && <p class="card-hint">{t.overHint}</p>}
    </section>
  );
}
