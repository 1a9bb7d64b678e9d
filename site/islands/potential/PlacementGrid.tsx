import { useMemo } from 'preact/hooks';
import { formatNumber } from '#shared/i18n/format-number.ts';
import type { Locale } from '#shared/i18n/locale.ts';
import { potentialMessages } from '#shared/i18n/potential.ts';
import type { PlacedPerson } from '#shared/potential/place-period.ts';
import { placementCuts } from '#shared/potential/placement-policy.ts';
import { labelDots, textWidth } from '../../data/label-dots.ts';
import { type GridDrawing, gridDrawing } from '../../data/placement-grid.ts';
import { Term } from '../system/Term.tsx';
import { useWidth } from '../use-width.ts';

interface Props {
  locale: Locale;
  people: readonly PlacedPerson[];
}

/** Everybody as a point with its 95 % box over two announced lines. The list below says the same in words. */
export function PlacementGrid({ locale, people }: Props) {
  const t = potentialMessages(locale);
  const [box, width] = useWidth<HTMLDivElement>();
  const height = width < 480 ? width : Math.min(560, Math.round(width * 0.6));
  const drawing = useMemo(
    () => (width > 0 ? gridDrawing(people, width, height) : null),
    [people, width, height],
  );
  return (
    <figure class="card placement">
      <div class="placement-plot" ref={box}>
        {drawing && (
          <svg class="placement-drawing" width={width} height={height} aria-hidden="true">
            <Sides {...{ locale, drawing }} />
            <Axes drawing={drawing} />
            <People points={drawing.points} plot={drawing.plot} />
          </svg>
        )}
      </div>
      <figcaption>
        <span>
          {t.axisPerformance} → {t.cut({ cut: formatNumber(placementCuts.performance) })}
        </span>
        <span>
          {t.axisPotential} ↑ {t.cut({ cut: formatNumber(placementCuts.potential) })}
        </span>
        <Term locale={locale} term="interval">
          {t.boxes}
        </Term>
        <Term locale={locale} term="borderline">
          {t.borderlineNote}
        </Term>
      </figcaption>
    </figure>
  );
}

/** The names of the two sides of either cut, outside, where they cover nobody. */
function Sides({ locale, drawing }: { locale: Locale; drawing: GridDrawing }) {
  const t = potentialMessages(locale);
  return (
    <>
      {middles(drawing.performance).map((x, i) => (
        <text key={x} class="placement-side" x={x} y={drawing.plot.top - 10} text-anchor="middle">
          {i === 0 ? t.lowPerformance : t.highPerformance}
        </text>
      ))}
      {middles(drawing.potential).map((y, i) => (
        <text
          key={y}
          class="placement-side"
          transform={`translate(12 ${y}) rotate(-90)`}
          text-anchor="middle"
        >
          {i === 0 ? t.lowPotential : t.highPotential}
        </text>
      ))}
    </>
  );
}

/** Half way between each tick and the next. */
function middles(ticks: GridDrawing['performance']): number[] {
  return ticks.slice(1).map(({ at }, i) => (at + (ticks[i]?.at ?? at)) / 2);
}

function Axes({ drawing }: { drawing: GridDrawing }) {
  const { left, right, top, bottom } = drawing.plot;
  const [, cutX] = drawing.performance;
  const [, cutY] = drawing.potential;
  return (
    <>
      <path class="placement-axis" d={`M${left} ${top}V${bottom}H${right}`} />
      {cutX && <path class="placement-cut" d={`M${cutX.at} ${top}V${bottom}`} />}
      {cutY && <path class="placement-cut" d={`M${left} ${cutY.at}H${right}`} />}
      {drawing.performance.map(({ value, at }, i) => (
        <text
          key={value}
          class="placement-tick"
          x={at}
          y={bottom + 18}
          text-anchor={(['start', 'middle', 'end'] as const)[i]}
        >
          {formatNumber(value)}
        </text>
      ))}
      {drawing.potential.map(({ value, at }) => (
        <text key={value} class="placement-tick" x={left - 6} y={at + 4} text-anchor="end">
          {formatNumber(value)}
        </text>
      ))}
    </>
  );
}

/** The points with their names, where a name has room; hovering tells the others. */
function People({ points, plot }: Pick<GridDrawing, 'points' | 'plot'>) {
  const labels = labelDots(points, (index) => textWidth(points[index]?.person.name ?? ''), plot);
  return (
    <>
      {points.map(({ person, left, right, top, bottom }) => (
        <rect
          key={person.employeeId}
          class="placement-box"
          x={left}
          y={top}
          width={right - left}
          height={bottom - top}
          rx="8"
        />
      ))}
      {points.map(({ person, x, y }) => (
        <circle
          key={person.employeeId}
          class="placement-dot"
          data-classified={person.quadrant === 'not_classified' ? undefined : 'true'}
          cx={x}
          cy={y}
          r="5"
        >
          <title>{person.name}</title>
        </circle>
      ))}
      {labels.map(({ index, x, y, anchor }) => (
        <text key={index} class="placement-name" x={x} y={y} text-anchor={anchor}>
          {points[index]?.person.name}
        </text>
      ))}
    </>
  );
}
