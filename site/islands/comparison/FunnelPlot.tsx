import { useMemo, useState } from 'preact/hooks';
import { comparisonMessages } from '#shared/i18n/comparison.ts';
import { formatCompared } from '#shared/i18n/format-compared.ts';
import { formatNumber } from '#shared/i18n/format-number.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { branchName } from '../../data/branch.ts';
import type { ComparisonModel, ComparisonRow } from '../../data/comparison-model.ts';
import { funnelDrawing, nearestDot } from '../../data/funnel-drawing.ts';
import { useWidth } from '../use-width.ts';
import { FunnelDots } from './FunnelDots.tsx';
import { FunnelReadout } from './FunnelReadout.tsx';

interface Props {
  locale: Locale;
  model: ComparisonModel;
  marked: ComparisonRow | null;
  /** The finding; spoken with the drawing. */
  title: string;
  onCompare: (row: ComparisonRow) => void;
}

/** Every branch at its sample size and value, in the limits of chance; read by pointer, tap or key. */
export function FunnelPlot({ locale, model, marked, title, onCompare }: Props) {
  const t = comparisonMessages(locale);
  const { funnel, measure } = model;
  const [box, width] = useWidth<HTMLDivElement>();
  const [active, setActive] = useState<number | null>(null);
  const height = width < 480 ? 280 : 360;
  const drawing = useMemo(
    () => (funnel && width > 0 ? funnelDrawing(funnel, measure.kind, width, height) : null),
    [funnel, measure.kind, width, height],
  );
  const rowById = useMemo(() => new Map(model.rows.map((row) => [row.id, row])), [model]);
  // From the smallest sample to the largest, as the eye goes.
  const order = useMemo(
    () =>
      (drawing?.dots ?? [])
        .map((_, index) => index)
        .sort((a, b) => (drawing?.dots[a]?.x ?? 0) - (drawing?.dots[b]?.x ?? 0)),
    [drawing],
  );
  const rowAt = (index: number | null) => {
    const dot = index === null ? undefined : drawing?.dots[index];
    return (dot && rowById.get(dot.point.id)) ?? null;
  };
  const markedIndex = drawing?.dots.findIndex(({ point }) => point.id === marked?.id) ?? -1;
  const read = rowAt(active) ?? (markedIndex >= 0 ? marked : null);

  function onPoint(event: PointerEvent) {
    const { left, top } = (event.currentTarget as Element).getBoundingClientRect();
    if (drawing) setActive(nearestDot(drawing.dots, event.clientX - left, event.clientY - top));
  }

  function onKey(event: KeyboardEvent) {
    const place = active === null ? -1 : order.indexOf(active);
    const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    const row = rowAt(active);
    if (step) {
      const from = place < 0 && markedIndex >= 0 ? order.indexOf(markedIndex) : place;
      const next = (from + step + order.length) % order.length;
      setActive(order[next] ?? null);
    } else if (event.key === 'Home') setActive(order[0] ?? null);
    else if (event.key === 'End') setActive(order.at(-1) ?? null);
    else if (event.key === 'Escape') setActive(null);
    else if (event.key === 'Enter' && row && row !== marked) onCompare(row);
    else return;
    event.preventDefault();
  }

  const text = (value: number) => formatCompared(measure.unit, value);
  return (
    <div class="funnel" ref={box}>
      <FunnelReadout {...{ locale, model, marked, onCompare }} row={read} />
      {/* biome-ignore lint/a11y/useSemanticElements: there is no element for a plot that is read by keys */}
      <div
        class="funnel-plot"
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the points are read by arrow keys
        tabIndex={0}
        aria-label={`${title}. ${t.funnelDescription}`}
        style={{ height: `${height}px` }}
        onPointerMove={onPoint}
        onPointerDown={onPoint}
        onPointerLeave={(event) => event.pointerType === 'mouse' && setActive(null)}
        onKeyDown={onKey}
        onBlur={() => setActive(null)}
      >
        {drawing && (
          <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
            {drawing.yTicks.map(({ value, y }) => (
              <g key={value}>
                <line
                  class="funnel-grid"
                  x1={drawing.plot.left}
                  x2={drawing.plot.right}
                  y1={y}
                  y2={y}
                />
                <text class="funnel-tick" x={drawing.plot.left - 8} y={y + 4} text-anchor="end">
                  {text(value)}
                </text>
              </g>
            ))}
            {drawing.bands.map((d, i) => (
              <path key={d} class={`funnel-band funnel-band-${i}`} d={d} />
            ))}
            <line
              class="funnel-target"
              x1={drawing.plot.left}
              x2={drawing.plot.right}
              y1={drawing.targetY}
              y2={drawing.targetY}
            />
            {drawing.xTicks.map(({ value, x }) => (
              <text
                key={value}
                class="funnel-tick"
                x={x}
                y={drawing.plot.bottom + 18}
                text-anchor="middle"
              >
                {formatNumber(value)}
              </text>
            ))}
            <text
              class="funnel-tick"
              x={drawing.plot.right}
              y={drawing.plot.bottom + 34}
              text-anchor="end"
            >
              {t.axisN}
            </text>
            <FunnelDots
              {...{ drawing, active, markedIndex }}
              hasCaps={funnel?.rule === 'few'}
              nameOf={(index) => {
                const row = rowAt(index);
                return row ? branchName(row, locale) : '';
              }}
            />
          </svg>
        )}
      </div>
    </div>
  );
}
