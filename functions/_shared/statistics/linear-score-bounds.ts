import type { Interval } from './interval.ts';
import { itemAt } from './item-at.ts';
import { requirePaired } from './requirements.ts';
import { sum } from './sum.ts';

/**
 * Between which values a published linear score (0..100, whole) must lie, given published answer
 * shares that were rounded to whole percent. For checking an imported table against itself.
 *
 * @param percents the rounded shares, 0..100
 * @param values the linear value of each answer, 0..100 (100, 50, 0 for three answers)
 * @returns the score from the rounded shares, ± half a unit of every rounding
 * @throws {RangeError} when the lists differ in length or are empty
 */
export function linearScoreBounds(
  percents: readonly number[],
  values: readonly number[],
): Interval {
  requirePaired(percents, values, 'Shares and values');
  const centre = sum(percents.map((percent, i) => (percent * itemAt(values, i)) / 100));
  const slack = 0.5 + sum(values.map((value) => 0.5 * Math.abs(value))) / 100;
  return { lower: centre - slack, upper: centre + slack };
}
