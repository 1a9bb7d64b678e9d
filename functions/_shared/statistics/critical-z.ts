import { normalQuantile } from './normal-quantile.ts';
import { requireOpenProbability } from './requirements.ts';

/**
 * The two-sided normal critical value of a confidence level: 0.95 → 1.959964.
 * @throws {RangeError} unless 0 < confidence < 1
 */
export function criticalZ(confidence = 0.95): number {
  requireOpenProbability(confidence, 'The confidence level');
  return -normalQuantile((1 - confidence) / 2);
}
