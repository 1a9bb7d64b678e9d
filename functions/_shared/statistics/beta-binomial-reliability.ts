import type { BetaPrior } from './beta-binomial-posterior.ts';
import { requirePositive, requirePositiveCount, requireProbability } from './requirements.ts';

/** The variance between units that a beta prior stands for: αβ / ((α+β+1)(α+β)²). */
export function betaBetweenVariance({ alpha, beta }: BetaPrior): number {
  requirePositive(alpha, 'alpha');
  requirePositive(beta, 'beta');
  const strength = alpha + beta;
  return (alpha * beta) / ((strength + 1) * strength ** 2);
}

/**
 * Reliability of one unit's share: Vb / (Vb + p(1−p)/n), 0..1.
 * A unit at p = 0 or 1 shows no sampling variance and gets 1: give the shrunk share there.
 *
 * Source: Adams 2009, RAND TR-653.
 * @param share the unit's share p
 * @throws {RangeError} unless 0 ≤ p ≤ 1, n ≥ 1, alpha and beta above zero
 */
export function betaBinomialReliability(prior: BetaPrior, share: number, n: number): number {
  requireProbability(share, 'The share');
  requirePositiveCount(n, 'n');
  const between = betaBetweenVariance(prior);
  return between / (between + (share * (1 - share)) / n);
}
