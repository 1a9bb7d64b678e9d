import { mean } from './mean.ts';
import { requireCount, requireFinite } from './requirements.ts';
import { sum } from './sum.ts';

/** What a mean and its interval need to know of a sample. */
export interface Moments {
  /** Observations, at least 1. */
  readonly n: number;
  readonly mean: number;
  /** Standard deviation with n − 1; null for a single observation, which has none. */
  readonly sd: number | null;
}

/**
 * The moments of raw values.
 * @throws {RangeError} for no values or a value that is not finite
 */
export function momentsOf(values: readonly number[]): Moments {
  for (const value of values) requireFinite(value, 'Each value');
  const centre = mean(values);
  const n = values.length;
  if (n === 1) return { n, mean: centre, sd: null };
  const squares = sum(values.map((value) => (value - centre) ** 2));
  return { n, mean: centre, sd: Math.sqrt(squares / (n - 1)) };
}

/** A rollup row: how many, their sum, the sum of their squares. Integers, so nothing is lost. */
export interface PowerSums {
  readonly n: number;
  readonly sum: number;
  readonly sumOfSquares: number;
}

/**
 * The moments of a rollup row, without its raw rows. Exact up to the last division.
 * @throws {RangeError} for n = 0, sums that are not safe integers, or sums no sample can have
 */
export function momentsFromSums({ n, sum: total, sumOfSquares }: PowerSums): Moments {
  requireCount(n, 'n');
  if (n === 0) throw new RangeError('The mean of no values does not exist.');
  if (!Number.isSafeInteger(total) || !Number.isSafeInteger(sumOfSquares)) {
    throw new RangeError('The sums of a rollup must be safe integers.');
  }
  const scatter = BigInt(n) * BigInt(sumOfSquares) - BigInt(total) ** 2n;
  if (scatter < 0n) throw new RangeError('No sample has such a sum and sum of squares.');
  if (n === 1) return { n, mean: total, sd: null };
  return { n, mean: total / n, sd: Math.sqrt(Number(scatter) / n / (n - 1)) };
}
