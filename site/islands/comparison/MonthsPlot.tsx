import { comparisonMessages } from '#shared/i18n/comparison.ts';
import { figureMessages } from '#shared/i18n/figures.ts';
import { formatCompared } from '#shared/i18n/format-compared.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { branchName } from '../../data/branch.ts';
import type { ComparisonModel, ComparisonRow } from '../../data/comparison-model.ts';
import type { MonthsAxis } from '../../data/months-axis.ts';
import { monthsDrawing } from '../../data/months-drawing.ts';

interface Props {
  locale: Locale;
  model: ComparisonModel;
  row: ComparisonRow;
  axis: MonthsAxis;
  isMarked: boolean;
}

const size = { width: 240, height: 72 };

/** One branch's months in its control limits, and in words what they say of the newest. */
export function MonthsPlot({ locale, model, row, axis, isMarked }: Props) {
  const t = comparisonMessages(locale);
  const words = figureMessages(locale);
  const { chart, verdict } = row.change;
  const isSpecial = verdict === 'special_cause';
  const drawing = monthsDrawing(row.series.cells, chart, axis, size);
  const newest = row.raw ?? row.figure;
  const value =
    newest.kind === 'known'
      ? formatCompared(model.measure.unit, newest.value, newest.upper - newest.lower)
      : words[newest.kind === 'withheld' ? 'withheld' : 'none'];
  const name = branchName(row, locale);
  const last = drawing.points.at(-1);
  return (
    <li class={`months-item${isMarked ? ' months-item-marked' : ''}`}>
      <p class="months-name">
        <span>{name}</span>
        <strong class="numeric">{value}</strong>
      </p>
      <svg
        class="months-plot"
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-label={t.sparkline({
          branch: name,
          months: drawing.points.length,
          value,
          verdict: t[verdict],
        })}
      >
        {drawing.band && <path class="months-band" d={drawing.band} />}
        {drawing.centreY !== null && (
          <line
            class="months-centre"
            x1="0"
            x2={size.width}
            y1={drawing.centreY}
            y2={drawing.centreY}
          />
        )}
        <path class="months-line" d={drawing.line} />
        <path class="months-dots" d={drawing.dots} />
        {last && (
          <path
            class={isSpecial ? 'months-special' : 'months-newest'}
            d={
              isSpecial
                ? `M${last.x - 5} ${last.y - 5}h10v10h-10z`
                : `M${last.x} ${last.y}m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0`
            }
          />
        )}
      </svg>
      <p class={`months-verdict${isSpecial ? ' months-verdict-special' : ''}`}>{t[verdict]}</p>
    </li>
  );
}
