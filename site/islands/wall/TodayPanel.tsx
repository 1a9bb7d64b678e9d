import { formatNumber, formatPercent } from '#shared/i18n/format-number.ts';
import { wallMessages } from '#shared/i18n/wall.ts';
import type { PanelProps } from './panels.ts';

/** How many customers answered today; what they said only from five ratings on. */
export function TodayPanel({ locale, wall, model }: PanelProps) {
  const t = wallMessages(locale);
  const { answers, visits } = wall.today;
  return (
    <section class="wall-panel">
      <h1 class="wall-title">{t.today}</h1>
      <div class="wall-centre">
        <p class="wall-figure wall-huge numeric">
          {formatNumber(answers)} <span class="wall-unit">{t.answersToday}</span>
        </p>
        {visits > 0 && <p class="wall-line numeric">{t.visitsToday({ n: visits })}</p>}
        {model.today.kind === 'known' && (
          <p class="wall-line numeric">
            {t.satisfiedToday({ share: formatPercent(model.today.value) })}{' '}
            <span class="wall-faint">
              {t.likely({
                lower: formatPercent(model.today.lower),
                upper: formatPercent(model.today.upper),
              })}
              {locale === 'zh' ? '，' : ', '}
              {t.nRatings({ n: model.today.n })}
            </span>
          </p>
        )}
      </div>
    </section>
  );
}
