import { formatNumber } from '#shared/i18n/format-number.ts';
import { kpiLibraryMessages } from '#shared/i18n/kpi-library.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import type { Kpi } from '#shared/kpis/kpi.ts';
import type { Knot } from '#shared/plans/curve.ts';
import { formatKpiText } from '#shared/plans/format-kpi-text.ts';
import { curvePath } from '../../data/curve-path.ts';

interface Props {
  locale: Locale;
  kpi: Kpi;
  knots: readonly Knot[];
  /** Where the same numbers stand beside it anyway. */
  hasTable?: boolean;
}

const box = { width: 200, height: 64 };

/** How a value becomes a score: the line, the 100 it aims at, and the same as a table. */
export function CurveSketch({ locale, kpi, knots, hasTable = true }: Props) {
  const t = kpiLibraryMessages(locale);
  const { path, points, targetY } = curvePath(knots, box);
  return (
    <figure class="curve">
      <svg
        viewBox={`0 -4 ${box.width} ${box.height + 8}`}
        role="img"
        aria-label={t.curveOf({ name: kpi.name[locale] })}
      >
        <line class="curve-target" x1="0" x2={box.width} y1={targetY} y2={targetY} />
        <path class="curve-line" d={path} />
        {points.map(({ x, y }, index) => (
          <circle key={index} class="curve-knot" cx={x} cy={y} r="3" />
        ))}
      </svg>
      {hasTable && (
        <table class="curve-table numeric">
          <caption class="visually-hidden">{t.knots}</caption>
          <tbody>
            <tr>
              <th scope="row">{t.value}</th>
              {knots.map(({ value }, index) => (
                <td key={index}>{formatKpiText(value, kpi.unit)}</td>
              ))}
            </tr>
            <tr>
              <th scope="row">{t.score}</th>
              {knots.map(({ scoreBp }, index) => (
                <td key={index}>{formatNumber(scoreBp / 100)}</td>
              ))}
            </tr>
          </tbody>
        </table>
      )}
    </figure>
  );
}
