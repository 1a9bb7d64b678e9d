/** The three classes of the recommendation question: 0–6, 7–8, 9–10. */
export type NpsCategory = 'detractor' | 'passive' | 'promoter';

/**
 * The class of one answer to "how likely are you to recommend us, 0–10".
 *
 * Source: Reichheld 2003; Rocks 2016, arXiv:1601.07235.
 * @throws {RangeError} unless the score is a whole number in 0..10; nothing is coerced, because a
 *   missing answer read as 0 would be a detractor
 */
export function npsCategory(score: number): NpsCategory {
  if (!Number.isInteger(score) || score < 0 || score > 10) {
    throw new RangeError(`An NPS answer is a whole number in 0..10, got ${String(score)}.`);
  }
  if (score <= 6) return 'detractor';
  return score <= 8 ? 'passive' : 'promoter';
}
