import { comparisonMessages } from '#shared/i18n/comparison.ts';
import { formatMeasure, type MeasureUnit } from '#shared/i18n/format-measures.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { Figure } from '#shared/measures/figure.ts';
import type { FigureAxis } from '../../data/figure-axis.ts';

interface Props {
  locale: Locale;
  unit: MeasureUnit;
  axis: FigureAxis;
  together: Figure;
}

/** The ends of the shared axis, and what the dashed line of every row stands for. */
export function AxisHeader({ locale, unit, axis, together }: Props) {
  const t = comparisonMessages(locale);
  return (
    <div class="axis numeric">
      <span>{formatMeasure(locale, unit, axis.least)}</span>
      {together.kind === 'known' && (
        <span
          class="axis-together"
          style={{ '--at': at(together.value, axis) }}
          title={t.togetherHint({ n: together.n })}
        >
          {t.together({
            value: formatMeasure(locale, unit, together.value, together.upper - together.lower),
          })}
        </span>
      )}
      <span>{formatMeasure(locale, unit, axis.most)}</span>
    </div>
  );
}

function at(value: number, { least, most }: FigureAxis): string {
  return `${(((value - least) / (most - least)) * 100).toFixed(2)}%`;
}
