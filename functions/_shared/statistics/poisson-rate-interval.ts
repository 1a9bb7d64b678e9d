import { gammaQuantile } from './gamma-quantile.ts';
import type { Interval } from './interval.ts';
import { requireCount, requireOpenProbability, requirePositive } from './requirements.ts';

/**
 * The exact interval of a rate: events per unit of exposure (complaints per visit).
 *
 * Source: Garwood 1936, Biometrika 28:437.
 * @param exposure in the unit the rate is wanted per
 * @throws {RangeError} unless events is a count, exposure > 0 and 0 < confidence < 1
 * @example poissonRateInterval(3, 500) // { lower: 0.001237, upper: 0.017535 }
 */
export function poissonRateInterval(events: number, exposure: number, confidence = 0.95): Interval {
  requireCount(events, 'events');
  requirePositive(exposure, 'The exposure');
  requireOpenProbability(confidence, 'The confidence level');
  const tail = (1 - confidence) / 2;
  return {
    lower: events === 0 ? 0 : gammaQuantile(tail, events) / exposure,
    upper: gammaQuantile(1 - tail, events + 1) / exposure,
  };
}
