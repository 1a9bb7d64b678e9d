import { niceTicks } from '../../charts/nice-ticks.ts';
import { type SeriesPoint, seriesGeometry } from '../../charts/series-geometry.ts';

export interface ShownPoint extends SeriesPoint {
  /** Below the axis. */
  readonly name: string;
  /** What a pointer is told: the month, the value, its interval and n. */
  readonly text: string;
  /** A square instead of a dot: it reads without colour. */
  readonly isSpecial?: boolean;
}

interface Props {
  points: readonly ShownPoint[];
  /** An interval around each value, or limits that each value is judged by. */
  limits: 'band' | 'steps';
  /** A dashed line, such as the mean. */
  centre?: number;
  /** As far as the axis may reach. */
  bounds: readonly [number, number];
  /** Begin at the lower bound where values come near it, so that little is not blown up to much. */
  startsAtBound?: boolean;
  format: (value: number) => string;
  /** Spoken description. */
  label: string;
}

/** A monthly series as SVG in per cents: it stretches with its box, follows the theme and prints. */
export function SeriesChart(props: Props) {
  const { points, limits, centre, bounds, startsAtBound, format, label } = props;
  const ticks = ticksFor(points, bounds, startsAtBound ?? false);
  const [least = 0, most = 1] = [ticks[0], ticks.at(-1)];
  const { x, y, line, band, steps } = seriesGeometry(points, [least, most]);
  return (
    <svg class="series" role="img" aria-label={label}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line class="series-grid" x1="10%" x2="98%" y1={`${y(tick)}%`} y2={`${y(tick)}%`} />
          <text class="series-tick" x="9%" y={`${y(tick)}%`} dy="0.35em">
            {format(tick)}
          </text>
        </g>
      ))}
      <svg
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        width="100%"
        height="100%"
        aria-hidden="true"
      >
        {limits === 'band' ? (
          <path class="series-band" d={band} />
        ) : (
          <path class="series-steps" d={steps} vector-effect="non-scaling-stroke" />
        )}
        {centre !== undefined && (
          <path
            class="series-centre"
            d={`M10 ${y(centre)}H98`}
            vector-effect="non-scaling-stroke"
          />
        )}
        <path class="series-line" d={line} vector-effect="non-scaling-stroke" />
      </svg>
      {points.map(({ name, value, text, isSpecial, lower, upper }, index) => (
        <g key={index} class="series-month">
          {value !== null && limits === 'band' && (
            <line
              class="series-whisker"
              x1={`${x(index)}%`}
              x2={`${x(index)}%`}
              y1={`${y(lower)}%`}
              y2={`${y(upper)}%`}
            />
          )}
          {value !== null && isSpecial && (
            <rect
              class="series-special"
              x={`${x(index)}%`}
              y={`${y(value)}%`}
              width="13"
              height="13"
              transform="translate(-6.5 -6.5)"
            />
          )}
          {value !== null && !isSpecial && (
            <circle class="series-dot" cx={`${x(index)}%`} cy={`${y(value)}%`} r="4" />
          )}
          {isNamed(index, points.length) && (
            <text class="series-name" x={`${x(index)}%`} y="97%">
              {name}
            </text>
          )}
          <rect
            class="series-hover"
            x={`${x(index) - 44 / points.length}%`}
            width={`${88 / points.length}%`}
            height="100%"
          >
            <title>{text}</title>
          </rect>
        </g>
      ))}
    </svg>
  );
}

/** More than a year of names would touch: then every second one, the newest in any case. */
function isNamed(index: number, count: number): boolean {
  return count <= 12 || (count - 1 - index) % 2 === 0;
}

function ticksFor(
  points: readonly SeriesPoint[],
  [lowest, highest]: readonly [number, number],
  startsAtBound: boolean,
): number[] {
  const known = points.filter(({ value }) => value !== null);
  if (known.length === 0) return niceTicks(lowest, highest);
  const all = known.flatMap(({ value, lower, upper }) => [value ?? lower, lower, upper]);
  const [low, high] = [Math.max(lowest, Math.min(...all)), Math.min(highest, Math.max(...all))];
  const isNear = startsAtBound && low - lowest < high - low;
  return niceTicks(isNear ? lowest : low, high).filter(
    (tick) => tick >= lowest - 1e-9 && tick <= highest + 1e-9,
  );
}
