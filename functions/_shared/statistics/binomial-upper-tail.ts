import { incompleteBeta } from './incomplete-beta.ts';
import { requireCount, requireProbability } from './requirements.ts';

/**
 * The probability of at least k successes in n trials, exact to the last digits also when tiny.
 * With the network's rate as p it is the one-sided test of "more than usual" for one person,
 * for example of answers attributed to somebody who was not on the appointment.
 *
 * @throws {RangeError} unless k and n are counts and 0 ≤ p ≤ 1
 */
export function binomialUpperTail(k: number, n: number, p: number): number {
  requireCount(k, 'k');
  requireCount(n, 'n');
  requireProbability(p, 'p');
  if (k === 0) return 1;
  if (k > n) return 0;
  return incompleteBeta(p, k, n - k + 1);
}
