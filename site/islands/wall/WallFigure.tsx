import { formatMeasure, type MeasureUnit } from '#shared/i18n/format-measures.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { wallMessages } from '#shared/i18n/wall.ts';
import type { Figure } from '#shared/measures/figure.ts';
import { IntervalBar } from '../system/IntervalBar.tsx';

interface Props {
  locale: Locale;
  label: string;
  unit: MeasureUnit;
  figure: Figure;
  countText: (n: number) => string;
}

/** A figure of the team for five metres: the number, its interval, its n. */
export function WallFigure({ locale, label, unit, figure, countText }: Props) {
  const t = wallMessages(locale);
  return (
    <section class="wall-figure-box" aria-label={label}>
      <h2 class="wall-label">{label}</h2>
      {figure.kind === 'known' ? (
        <>
          <p class="wall-figure numeric">
            {formatMeasure(unit, figure.value, figure.upper - figure.lower)}
          </p>
          <IntervalBar
            least={unit === 'points' && figure.lower < 0 ? -100 : 0}
            most={unit === 'points' ? 100 : 1}
            value={figure.value}
            lower={figure.lower}
            upper={figure.upper}
          />
          <p class="wall-line numeric">
            {t.likely({
              lower: formatMeasure(unit, figure.lower, figure.upper - figure.lower),
              upper: formatMeasure(unit, figure.upper, figure.upper - figure.lower),
            })}
          </p>
          <p class="wall-line wall-faint numeric">{countText(figure.n)}</p>
        </>
      ) : (
        <p class="wall-quote">{t.notEnough}</p>
      )}
    </section>
  );
}
