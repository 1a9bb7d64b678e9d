import { figureMessages } from '#shared/i18n/figures.ts';
import { formatInterval, formatMeasure, type MeasureUnit } from '#shared/i18n/format-measures.ts';
import { formatNumber } from '#shared/i18n/format-number.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { overviewMessages } from '#shared/i18n/overview.ts';
import type { Figure } from '#shared/measures/figure.ts';
import { npsFigure } from '#shared/measures/nps-figure.ts';
import { shareFigure } from '#shared/measures/share-figure.ts';
import type { TodayCounts } from '../../data/branch-pulse.ts';
import { funnelModel } from '../../data/funnel-model.ts';

/** The day so far in one line: what was asked and answered, and what came of it. */
export function TodayStrip({ locale, today }: { locale: Locale; today: TodayCounts }) {
  const t = overviewMessages(locale);
  const words = figureMessages(locale);
  return (
    <section class="card today" aria-label={t.todayTitle}>
      <h2>{t.todayTitle}</h2>
      <dl class="today-facts numeric">
        {funnelModel(today.funnel)
          .filter(({ step }) => step !== 'started')
          .map(({ step, count }) => (
            <div key={step}>
              <dt>{t[step]}</dt>
              <dd>{count === null ? '–' : formatNumber(count)}</dd>
            </div>
          ))}
        <TodayFigure
          locale={locale}
          label={words.satisfaction}
          unit="share"
          figure={shareFigure(today.satisfied, today.ratings)}
        />
        <TodayFigure
          locale={locale}
          label={words.npsShort}
          unit="points"
          figure={npsFigure(today)}
        />
      </dl>
    </section>
  );
}

interface FigureProps {
  locale: Locale;
  label: string;
  unit: MeasureUnit;
  figure: Figure;
}

function TodayFigure({ locale, label, unit, figure }: FigureProps) {
  const t = overviewMessages(locale);
  const words = figureMessages(locale);
  return (
    <div>
      <dt>{label}</dt>
      {figure.kind === 'known' ? (
        <dd>
          {formatMeasure(unit, figure.value)}
          <span class="today-hint">
            {formatInterval(unit, figure)} · {words.n({ n: figure.n })}
          </span>
        </dd>
      ) : (
        <dd>
          –<span class="today-hint">{figure.kind === 'empty' ? words.none : t.tooFew}</span>
        </dd>
      )}
    </div>
  );
}
