import { binomialCdf } from './binomial-cdf.ts';
import { binomialProbability } from './binomial-probability.ts';
import { binomialQuantile } from './binomial-quantile.ts';
import { requireOpenProbability, requirePositiveCount } from './requirements.ts';

/**
 * A control limit of a funnel plot for shares: the share that a unit of size n, truly at the
 * target, stays below with the given probability. Exact binomial, interpolated between counts so
 * that the curve is smooth. Draw it at 0.025/0.975 and 0.001/0.999.
 *
 * Interpolated limits may pass 0 or 1 slightly: clamp for drawing, not for judging.
 *
 * Source: Spiegelhalter 2005, Stat. Med. 24:1185, appendix A.1.1.
 * @throws {RangeError} unless target and probability are strictly inside 0..1 and n ≥ 1
 */
export function binomialFunnelLimit(n: number, target: number, probability: number): number {
  requirePositiveCount(n, 'n');
  requireOpenProbability(target, 'The target');
  requireOpenProbability(probability, 'The probability');
  const r = binomialQuantile(probability, n, target);
  const overshoot = binomialCdf(r, n, target) - probability;
  return (r - overshoot / binomialProbability(r, n, target)) / n;
}
