import { requireProbability } from './requirements.ts';

/** borderline is drawn on the line: a conversation, no consequence. */
export type AxisClass = 'high' | 'borderline' | 'low';

/**
 * The class on one axis of the performance–potential grid, from the probability of lying above
 * the pre-announced cut (`probabilityAbove`). The cut is absolute: with a median somebody is
 * always "below".
 *
 * Source: Meiping policy; no statistical authority exists for cut points.
 * @param certainty 0.8 by policy; above 0.5
 * @throws {RangeError} when the probability is outside 0..1 or certainty outside (0.5, 1]
 */
export function classifyAxis(probability: number, certainty = 0.8): AxisClass {
  requireProbability(probability, 'The probability');
  if (!(certainty > 0.5 && certainty <= 1)) {
    throw new RangeError(`The certainty must be above 0.5 and at most 1, got ${certainty}.`);
  }
  if (probability >= certainty) return 'high';
  return 1 - probability >= certainty ? 'low' : 'borderline';
}
