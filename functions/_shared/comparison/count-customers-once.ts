import { clamp } from '../statistics/clamp.ts';
import type { Sums } from './sums.ts';

/**
 * Ratings as if each customer had given one: the same mean and scatter, as many answers as customers.
 * A customer who rates three people has one mood, so three ratings are not three witnesses. This takes
 * them as fully alike (design effect m, the cautious end), which keeps verdicts rare rather than quick.
 *
 * @param customers whose ratings these are; more than ratings when some rated nobody
 * @returns whole answers, at least 2, so that a mean of them can be tested
 * @example countCustomersOnce({ n: 90, sum: 84, sumSquares: 84 }, 45) // { n: 45, sum: 42, … }
 */
export function countCustomersOnce(sums: Sums, customers: number): Sums {
  const n = Math.max(2, customers);
  if (customers <= 0 || n >= sums.n) return sums;
  const share = n / sums.n;
  const isShare = sums.sum === sums.sumSquares && sums.sum <= sums.n;
  const sum = Math.round(sums.sum * share);
  if (isShare) {
    const successes = clamp(sum, 0, n);
    return { n, sum: successes, sumSquares: successes };
  }
  const squares = Math.round(sums.sumSquares * share);
  return { n, sum, sumSquares: Math.max(squares, Math.ceil(sum ** 2 / n)) };
}
