import { feedbackMessages } from '#shared/i18n/feedback.ts';
import { figureMessages } from '#shared/i18n/figures.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { FeedbackFigures } from '../../data/feedback.ts';
import { reasonName } from '../../data/feedback-csv.ts';
import { FigureTile } from '../system/FigureTile.tsx';
import { Term } from '../system/Term.tsx';

interface Props {
  locale: Locale;
  search: string;
  changeSearch: (changes: Record<string, string | null>, mode?: 'push' | 'replace') => void;
  figures: FeedbackFigures;
  period: string;
  isOfPerson: boolean;
}

/** NPS and satisfaction of what was chosen, with and without what was left out, and the audit line. */
export function SelectionTiles({
  locale,
  search,
  changeSearch,
  figures,
  period,
  isOfPerson,
}: Props) {
  const t = feedbackMessages(locale);
  const words = figureMessages(locale);
  const isWith = new URLSearchParams(search).get('with') === 'excluded';
  const { nps, satisfaction } = isWith ? figures.all : figures.counted;
  return (
    <section aria-label={t.figures} class="selection">
      <div class="selection-head">
        <p class="selection-audit numeric" role="status">
          <Term locale={locale} term="exclusion">
            {auditLine(locale, figures)}
          </Term>
          {figures.waiting > 0 && <span>{t.auditWaiting({ n: figures.waiting })}</span>}
        </p>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a bar */}
        <div class="segments" role="group" aria-label={t.state}>
          {[false, true].map((withExcluded) => (
            <button
              key={String(withExcluded)}
              type="button"
              class="segment"
              aria-pressed={withExcluded === isWith}
              onClick={() => changeSearch({ with: withExcluded ? 'excluded' : null }, 'replace')}
            >
              {withExcluded ? t.withExcluded : t.withoutExcluded}
            </button>
          ))}
        </div>
      </div>
      <div class="tiles">
        <FigureTile
          {...{ locale, period }}
          label={words.nps}
          term="nps"
          unit="points"
          figure={nps}
          countText={(n) => words.nAnswers({ n })}
        />
        <FigureTile
          {...{ locale, period }}
          label={words.satisfaction}
          term="satisfaction"
          hint={words.satisfactionHint}
          unit="share"
          figure={satisfaction}
          countText={(n) => words.nRatings({ n })}
        />
      </div>
      {isOfPerson && <p class="card-hint">{t.ofPerson}</p>}
    </section>
  );
}

/** “54 answers, 6 excluded: 4 duplicate, 2 staff device”. */
function auditLine(locale: Locale, { all, reasons }: FeedbackFigures): string {
  const t = feedbackMessages(locale);
  const excluded = reasons.reduce((sum, { n }) => sum + n, 0);
  if (excluded === 0) return t.auditNone({ n: all.n });
  const named = reasons.map(({ reason, n }) =>
    t.reasonCount({ reason: reasonName(reason, locale), count: n }),
  );
  return t.auditLine({
    n: all.n,
    excluded,
    reasons: new Intl.ListFormat(locale, { type: 'unit' }).format(named),
  });
}
