import type { AxisReading } from '#shared/potential/place-people.ts';
import type { PlacedPerson } from '#shared/potential/place-period.ts';
import type { Quadrant } from '#shared/statistics/quadrant.ts';

/** A person on the grid: the point, and a box of 95 % on either axis; all in percent of the plot. */
export interface GridPoint {
  readonly person: PlacedPerson;
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

/** The performance axis runs to 120, where the curves of the plans end; potential to 100. */
export const gridEnds = { performance: 120, potential: 100 } as const;

/** Where everybody with both scores lies, from the left and from the bottom. */
export function gridPoints(people: readonly PlacedPerson[]): GridPoint[] {
  return people.flatMap((person) => {
    const { performance, potential } = person;
    if (performance === null || potential === null) return [];
    const [left, x, right] = span(performance, gridEnds.performance);
    const [low, y, high] = span(potential, gridEnds.potential);
    return [{ person, x, y, left, right, low, high }];
  });
}

function span({ score, standardError }: AxisReading, end: number): [number, number, number] {
  const half = 1.959964 * standardError;
  const place = (value: number) => (100 * Math.min(end, Math.max(0, value))) / end;
  return [place(score - half), place(score), place(score + half)];
}

export type Corner = 'HighHigh' | 'HighLow' | 'LowHigh' | 'LowLow' | 'Borderline';

/** Which suggestion fits a place; performance first. */
export function cornerOf({ performance, potential }: Quadrant): Corner {
  if (performance === 'borderline' || potential === 'borderline') return 'Borderline';
  return `${performance === 'high' ? 'High' : 'Low'}${potential === 'high' ? 'High' : 'Low'}`;
}
