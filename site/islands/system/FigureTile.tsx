import type { ComponentChildren } from 'preact';
import { figureMessages } from '#shared/i18n/figures.ts';
import { formatInterval, formatMeasure, type MeasureUnit } from '#shared/i18n/format-measures.ts';
import type { GuideTerm } from '#shared/i18n/guide-terms.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { Figure, KnownFigure } from '#shared/measures/figure.ts';
import type { WorstCase } from '#shared/measures/response-rate.ts';
import { IntervalBar } from './IntervalBar.tsx';
import { Term } from './Term.tsx';

interface Props {
  locale: Locale;
  label: string;
  hint?: string;
  /** Where the guide says what it is. */
  term?: GuideTerm;
  unit: MeasureUnit;
  figure: Figure;
  /** What was counted, with its number: “n = 54 answers”. */
  countText: (n: number) => string;
  period: string;
  worstCase?: WorstCase | null;
}

/** A number that never stands alone: unit, interval, n and period, or the reason why there is none. */
export function FigureTile({
  locale,
  label,
  hint,
  term,
  unit,
  figure,
  countText,
  period,
  worstCase,
}: Props) {
  const t = figureMessages(locale);
  return (
    <section class="tile" aria-label={label}>
      <h2 class="tile-label">
        {term ? (
          <Term locale={locale} term={term}>
            {label}
          </Term>
        ) : (
          label
        )}{' '}
        {hint && <span class="tile-hint">{hint}</span>}
      </h2>
      {figure.kind === 'known' ? (
        <Known {...{ locale, unit, figure, worstCase }} />
      ) : (
        <Unknown title={figure.kind === 'empty' ? t.none : t.notEnough}>
          {figure.kind === 'withheld' && figure.n !== null && t.notEnoughHint({ n: figure.n })}
        </Unknown>
      )}
      <p class="tile-foot numeric">
        {figure.kind !== 'empty' && figure.n !== null && <span>{countText(figure.n)}</span>}
        <span>{period}</span>
      </p>
    </section>
  );
}

interface KnownProps {
  locale: Locale;
  unit: MeasureUnit;
  figure: KnownFigure;
  worstCase?: WorstCase | null | undefined;
}

function Known({ locale, unit, figure, worstCase }: KnownProps) {
  const t = figureMessages(locale);
  const [least, most] = unit === 'points' ? [-100, 100] : [0, 1];
  const width = figure.upper - figure.lower;
  const text = (value: number) => formatMeasure(unit, value, width);
  const bound = (value: number) => formatMeasure(unit, value);
  return (
    <>
      <p class="tile-value numeric">
        {text(figure.value).replace('%', '')}
        <span class="tile-unit">{unit === 'points' ? t.points : '%'}</span>
      </p>
      <p class="tile-interval numeric">
        <Term locale={locale} term="interval">
          {t.likely({ lower: text(figure.lower), upper: text(figure.upper) })}
        </Term>
      </p>
      <IntervalBar
        {...{ least, most, bounds: worstCase ?? null }}
        value={figure.value}
        lower={figure.lower}
        upper={figure.upper}
        label={`${t.interval} ${formatInterval(unit, figure)}`}
      />
      <p class="tile-ends numeric" aria-hidden="true">
        <span>{bound(least)}</span>
        <span>{bound(most)}</span>
      </p>
      {worstCase && (
        <p class="tile-bounds numeric">
          {t.worstCase({ lower: bound(worstCase.lower), upper: bound(worstCase.upper) })}
        </p>
      )}
    </>
  );
}

function Unknown({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="tile-unknown">
      <p class="tile-unknown-title">{title}</p>
      <p>{children}</p>
    </div>
  );
}
