import type { AxisReading } from '#shared/potential/place-people.ts';
import type { PlacedPerson } from '#shared/potential/place-period.ts';
import { placementCuts } from '#shared/potential/placement-policy.ts';
import type { Quadrant } from '#shared/statistics/quadrant.ts';

/** A person on the grid: the point, and a box of 95 % on either axis. */
export interface GridPoint {
  readonly person: PlacedPerson;
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where everything of the grid lies, in pixels of a drawing of this size. */
export interface GridDrawing {
  readonly plot: { left: number; right: number; top: number; bottom: number };
  readonly points: readonly GridPoint[];
  /** The ends of the axes and the cut between them. */
  readonly performance: readonly Tick[];
  readonly potential: readonly Tick[];
}

interface Tick {
  readonly value: number;
  readonly at: number;
}

/** The performance axis may run to 120, where the curves of the plans end; potential to 100. */
const mostPoints = { performance: 120, potential: 100 } as const;

/** Everybody with both scores, on axes that are no longer than they need. */
export function gridDrawing(
  people: readonly PlacedPerson[],
  width: number,
  height: number,
): GridDrawing {
  const plot = { left: 48, right: width - 8, top: 28, bottom: height - 24 };
  const placed = people.flatMap((person) => {
    const { performance, potential } = person;
    return performance && potential ? [{ person, performance, potential }] : [];
  });
  const x = axisOf(
    'performance',
    placed.map(({ performance }) => performance),
    plot.left,
    plot.right,
  );
  const y = axisOf(
    'potential',
    placed.map(({ potential }) => potential),
    plot.bottom,
    plot.top,
  );
  return {
    plot,
    points: placed.map(({ person, performance, potential }) => {
      const [left, right] = intervalOf(performance).map(x.at) as [number, number];
      const [bottom, top] = intervalOf(potential).map(y.at) as [number, number];
      return {
        person,
        x: x.at(performance.score),
        y: y.at(potential.score),
        left,
        right,
        top,
        bottom,
      };
    }),
    performance: x.ticks,
    potential: y.ticks,
  };
}

function axisOf(
  axis: keyof typeof mostPoints,
  readings: readonly AxisReading[],
  start: number,
  end: number,
) {
  const [least, most] = fitRange(
    readings.flatMap(intervalOf),
    placementCuts[axis],
    mostPoints[axis],
  );
  const at = (value: number) => {
    const share = (value - least) / (most - least);
    return start + Math.min(1, Math.max(0, share)) * (end - start);
  };
  return {
    at,
    ticks: [least, placementCuts[axis], most].map((value) => ({ value, at: at(value) })),
  };
}

/**
 * Round ends that hold all values, with the cut far enough from both for a quadrant to be read.
 *
 * @example fitRange([74, 95], 85, 120); // [70, 100]
 */
export function fitRange(values: readonly number[], cut: number, most: number): [number, number] {
  const below = cut - Math.min(cut, ...values);
  const above = Math.max(cut, ...values) - cut;
  const room = Math.max(10, below / 2, above / 2);
  const down = Math.floor((cut - Math.max(below, room)) / 5) * 5;
  const up = Math.ceil((cut + Math.max(above, room)) / 5) * 5;
  return [Math.max(0, down), Math.min(most, up)];
}

function intervalOf({ score, standardError }: AxisReading): [number, number] {
  const half = 1.959964 * standardError;
  return [score - half, score + half];
}

export type Corner = 'HighHigh' | 'HighLow' | 'LowHigh' | 'LowLow' | 'Borderline';

/** Which suggestion fits a place; performance first. */
export function cornerOf({ performance, potential }: Quadrant): Corner {
  if (performance === 'borderline' || potential === 'borderline') return 'Borderline';
  return `${performance === 'high' ? 'High' : 'Low'}${potential === 'high' ? 'High' : 'Low'}`;
}
