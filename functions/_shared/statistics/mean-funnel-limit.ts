import { normalQuantile } from './normal-quantile.ts';
import {
  requireFinite,
  requireNonNegative,
  requirePositive,
  requirePositiveCount,
} from './requirements.ts';

/**
 * A control limit of a funnel plot for means: target + z·√(sd²/n + tau²).
 *
 * Source: Spiegelhalter 2005, Stat. Med. 24:1185; tau² > 0 is the additive over-dispersed funnel.
 * @param sd pooled standard deviation of one observation
 * @param probability 0.001, 0.025, 0.975 or 0.999 by convention
 * @param tau2 variance between units that is nobody's merit or fault (`overDispersion`)
 * @throws {RangeError} unless n ≥ 1, sd > 0, tau² ≥ 0 and the probability is inside 0..1
 */
export function meanFunnelLimit(
  n: number,
  target: number,
  sd: number,
  probability: number,
  tau2 = 0,
): number {
  requirePositiveCount(n, 'n');
  requireFinite(target, 'The target');
  requirePositive(sd, 'The standard deviation');
  requireNonNegative(tau2, 'tau²');
  return target + normalQuantile(probability) * Math.sqrt(sd ** 2 / n + tau2);
}
