import { requireProbability } from './requirements.ts';

/**
 * Of those a test flags, the share that did it: π·sens / (π·sens + (1 − π)·alpha).
 * Print it beside every alert.
 *
 * @param prevalence share of people who do it
 * @param sensitivity probability that the test flags one who does
 * @param falseAlarmRate probability that it flags one who does not
 * @returns 0..1
 * @throws {RangeError} outside 0..1, or when nobody would ever be flagged
 * @example positivePredictiveValue(0.02, 0.8, 0.05) // 0.246: three of four are innocent
 */
export function positivePredictiveValue(
  prevalence: number,
  sensitivity: number,
  falseAlarmRate: number,
): number {
  const guilty =
    requireProbability(prevalence, 'The prevalence') *
    requireProbability(sensitivity, 'The sensitivity');
  const innocent = (1 - prevalence) * requireProbability(falseAlarmRate, 'The false alarm rate');
  if (guilty + innocent === 0) throw new RangeError('Such a test never flags anybody.');
  return guilty / (guilty + innocent);
}
