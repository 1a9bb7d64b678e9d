import { requireOpenProbability, requirePositive } from './requirements.ts';

/**
 * How many observations a unit needs to reach a reliability: ceil(sigma²/tau² · R/(1 − R)).
 * R = 0.70 for a statement on a group, 0.90 for a decision about one person.
 *
 * Source: Adams 2009, RAND TR-653.
 * @throws {RangeError} unless both standard deviations are above zero and 0 < target < 1
 * @example minNForReliability(0.67, 0.15, 0.7) // 47
 */
export function minNForReliability(withinSd: number, betweenSd: number, target: number): number {
  requirePositive(withinSd, 'The standard deviation within units');
  requirePositive(betweenSd, 'The standard deviation between units');
  requireOpenProbability(target, 'The target reliability');
  const exact = (withinSd / betweenSd) ** 2 * (target / (1 - target));
  return Math.ceil(exact * (1 - 1e-12));
}
