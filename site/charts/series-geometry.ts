/** A monthly value with what is drawn around it. A gap has no value. */
export interface SeriesPoint {
  readonly value: number | null;
  readonly lower: number;
  readonly upper: number;
}

export interface SeriesGeometry {
  /** Per cent of the drawing's width and height, of each point in its order. */
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  /** The line through the values, broken at gaps, in the same per cents. */
  readonly line: string;
  /** The area between lower and upper, a piece per unbroken stretch. */
  readonly band: string;
  /** The same limits as steps, each month as wide as its place. */
  readonly steps: string;
}

/** Room for the numbers on the left and the months below, in per cent. */
const frame = { left: 10, right: 98, top: 4, bottom: 88 };

/** Where a series lies in a drawing that stretches with its box. */
export function seriesGeometry(
  points: readonly SeriesPoint[],
  [least, most]: readonly [number, number],
): SeriesGeometry {
  const width = (frame.right - frame.left) / Math.max(1, points.length);
  const x = (index: number) => round(frame.left + width * (index + 0.5));
  const y = (value: number) => {
    const share = (value - least) / (most - least);
    return round(frame.bottom - Math.min(1, Math.max(0, share)) * (frame.bottom - frame.top));
  };
  const stretches = unbroken(points);
  const line = stretches
    .map((indexes) =>
      path(indexes.map((index) => [x(index), y(points[index]?.value ?? least)] as const)),
    )
    .join('');
  const edge = (indexes: readonly number[], end: 'lower' | 'upper') =>
    indexes.map((index) => [x(index), y(points[index]?.[end] ?? least)] as const);
  const band = stretches
    .map((indexes) => `${path([...edge(indexes, 'upper'), ...edge(indexes, 'lower').reverse()])}Z`)
    .join('');
  const step = (end: 'lower' | 'upper') =>
    stretches
      .map((indexes) =>
        path(
          edge(indexes, end).flatMap(([at, height]) => [
            [round(at - width / 2), height] as const,
            [round(at + width / 2), height] as const,
          ]),
        ),
      )
      .join('');
  return { x, y, line, band, steps: step('lower') + step('upper') };
}

function unbroken(points: readonly SeriesPoint[]): number[][] {
  const stretches: number[][] = [];
  points.forEach(({ value }, index) => {
    if (value === null) return;
    const last = stretches.at(-1);
    if (last?.at(-1) === index - 1) last.push(index);
    else stretches.push([index]);
  });
  return stretches;
}

function path(places: readonly (readonly [number, number])[]): string {
  return places.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
