import { type MonthCell, sumsOf } from '#shared/comparison/branch-series.ts';
import type { ControlChart } from '#shared/comparison/control-chart.ts';
import type { MonthsAxis } from './months-axis.ts';

export interface MonthsDrawing {
  /** The months with a figure; the last of them only when it is the newest month. */
  readonly points: readonly { readonly index: number; readonly x: number; readonly y: number }[];
  readonly line: string;
  readonly dots: string;
  /** The control limits as steps; null without a control chart. */
  readonly band: string | null;
  readonly centreY: number | null;
}

const margin = 8;

/** A branch's months in a small drawing. A month without a figure is a gap, not a guess. */
export function monthsDrawing(
  cells: readonly MonthCell[],
  chart: ControlChart | null,
  { least, most }: MonthsAxis,
  { width, height }: { readonly width: number; readonly height: number },
): MonthsDrawing {
  const step = (width - 2 * margin) / Math.max(1, cells.length - 1);
  const xAt = (index: number) => Math.round((margin + index * step) * 10) / 10;
  const yAt = (value: number) => {
    const share = Math.min(1, Math.max(0, (value - least) / (most - least)));
    return Math.round((height - margin - share * (height - 2 * margin)) * 10) / 10;
  };
  const points = cells.flatMap((cell, index) => {
    const sums = sumsOf(cell);
    return sums ? [{ index, x: xAt(index), y: yAt(sums.sum / sums.n) }] : [];
  });
  const line = points
    .map(({ index, x, y }, i) => `${points[i - 1]?.index === index - 1 ? 'L' : 'M'}${x} ${y}`)
    .join('');
  const isNewest = points.at(-1)?.index === cells.length - 1;
  return {
    points: isNewest ? points : points.slice(0, -1),
    line,
    dots: points.map(({ x, y }) => `M${x} ${y}h0`).join(''),
    band: chart && bandOf(chart, step, xAt, yAt),
    centreY: chart && yAt(chart.centre),
  };
}

function bandOf(
  { points }: ControlChart,
  step: number,
  xAt: (index: number) => number,
  yAt: (value: number) => number,
): string {
  return points
    .map(({ index, limits }) => {
      const left = Math.round((xAt(index) - step / 2) * 10) / 10;
      const [top, bottom] = [yAt(limits.upper), yAt(limits.lower)];
      return `M${left} ${top}h${step.toFixed(1)}V${bottom}h${(-step).toFixed(1)}z`;
    })
    .join('');
}
