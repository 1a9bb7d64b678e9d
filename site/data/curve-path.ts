import type { Knot } from '#shared/plans/curve.ts';

/** Where a curve runs in a box of `width` × `height`, origin at the upper left. */
export interface CurveDrawing {
  readonly path: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** The height at which 100 is earned. */
  readonly targetY: number;
}

const highestBp = 12_000;

/**
 * Draw a scoring curve: straight between its knots, flat beyond them (a tenth of the width on each
 * side), vertical where two knots share a value.
 *
 * @param knots in rising order of value, at least one
 */
export function curvePath(
  knots: readonly Knot[],
  { width, height }: { readonly width: number; readonly height: number },
): CurveDrawing {
  const values = knots.map(({ value }) => Number(value));
  const lowest = Math.min(...values);
  const span = Math.max(...values) - lowest;
  const margin = width / 10;
  const x = (value: number) =>
    round(span === 0 ? width / 2 : margin + ((value - lowest) / span) * (width - 2 * margin));
  const y = (scoreBp: number) => round(height * (1 - scoreBp / highestBp));
  const points = knots.map(({ value, scoreBp }) => ({ x: x(Number(value)), y: y(scoreBp) }));
  const line = points.map((point) => `L${point.x} ${point.y}`).join('');
  const [first, last] = [points[0], points.at(-1)];
  const path = first && last ? `M0 ${first.y}${line}H${width}` : '';
  return { path, points, targetY: y(10_000) };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
