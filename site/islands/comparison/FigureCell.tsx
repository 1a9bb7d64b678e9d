import type { MeasureUnit } from '#shared/comparison/compared-measure.ts';
import { figureMessages } from '#shared/i18n/figures.ts';
import { formatCompared, formatComparedInterval } from '#shared/i18n/format-compared.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { Figure } from '#shared/measures/figure.ts';
import type { FigureAxis } from '../../data/figure-axis.ts';
import { IntervalBar } from '../system/IntervalBar.tsx';

interface Props {
  locale: Locale;
  unit: MeasureUnit;
  figure: Figure;
  axis: FigureAxis;
  together: Figure;
}

/** Value, interval and n in text, and the same on the axis shared by all rows. */
export function FigureCell({ locale, unit, figure, axis, together }: Props) {
  const t = figureMessages(locale);
  if (figure.kind !== 'known') {
    return (
      <span class="figure-cell figure-unknown">
        {figure.kind === 'empty' ? (
          t.none
        ) : (
          <span title={t.withheldHint}>
            {t.withheld}
            {figure.n !== null && <span class="figure-facts">{t.n({ n: figure.n })}</span>}
          </span>
        )}
      </span>
    );
  }
  const width = figure.upper - figure.lower;
  return (
    <span class="figure-cell">
      <span class="figure-value">{formatCompared(unit, figure.value, width)}</span>
      <IntervalBar
        {...axis}
        value={figure.value}
        lower={figure.lower}
        upper={figure.upper}
        y={18}
        reference={together.kind === 'known' ? together.value : null}
      />
      <span class="figure-facts">
        <span>{formatComparedInterval(unit, figure)}</span>
        <span>{t.n({ n: figure.n })}</span>
      </span>
    </span>
  );
}
