import { type Fraction, fraction } from '../numbers/fraction.ts';
import { meanFraction } from '../numbers/fraction-arithmetic.ts';

/**
 * One response's score for one person: the mean over the aspects that were answered, exactly.
 * Aspects of one response rise and fall together (halo), so they are one observation, not five.
 * An unanswered aspect is left out, never counted as zero.
 *
 * @param aspects stars 1..5, or null where nothing was answered
 * @returns null when no aspect was answered
 * @throws {RangeError} when an answer is not a whole number in 1..5
 */
export function responseScore(aspects: readonly (number | null)[]): Fraction | null {
  const answered = aspects.filter((stars) => stars !== null);
  for (const stars of answered) {
    if (!Number.isInteger(stars) || stars < 1 || stars > 5) {
      throw new RangeError(`An aspect is rated with 1..5 whole stars, got ${stars}.`);
    }
  }
  return answered.length === 0 ? null : meanFraction(answered.map((stars) => fraction(stars)));
}
