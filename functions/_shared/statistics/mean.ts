import { sum } from './sum.ts';

/**
 * The arithmetic mean.
 * @throws {RangeError} for an empty list: the mean of nothing is not zero
 */
export function mean(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('The mean of no values does not exist.');
  return sum(values) / values.length;
}
