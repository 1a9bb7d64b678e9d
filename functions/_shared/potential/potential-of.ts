import { mean } from '../statistics/mean.ts';
import type { Growth } from './growth.ts';
import { partScore, ratedScore, ratedWeightBp } from './rated-score.ts';
import type { RubricScores } from './review.ts';
import { potentialWeightsBp, type RatedPart, ratedParts } from './rubric.ts';

/** The potential of one person, 0 to 100, with how it came about. */
export interface Potential {
  readonly score: number;
  readonly standardError: number;
  readonly raters: number;
  readonly parts: Readonly<Record<RatedPart, number>>;
  readonly growth: Growth | null;
  /** Of growth, in basis points: 0 where there is none, and its weight went to the rest. */
  readonly growthWeightBp: number;
}

/**
 * Reviews and growth together. Raters count alike; the standard error is theirs and the slope's.
 *
 * @param raterSd of one rater, from `raterAgreement` over the role
 * @returns null when nobody rated the person
 */
export function potentialOf(
  reviews: readonly RubricScores[],
  growth: Growth | null,
  raterSd: number,
): Potential | null {
  if (reviews.length === 0) return null;
  const growthWeightBp = growth === null ? 0 : potentialWeightsBp.growth;
  const share = growthWeightBp / (growthWeightBp + ratedWeightBp);
  const rated = mean(reviews.map(ratedScore));
  return {
    score: (1 - share) * rated + share * (growth?.score ?? 0),
    standardError: Math.hypot(
      ((1 - share) * raterSd) / Math.sqrt(reviews.length),
      share * (growth?.standardError ?? 0),
    ),
    raters: reviews.length,
    parts: Object.fromEntries(
      ratedParts.map((part) => [part, mean(reviews.map((scores) => partScore(scores, part)))]),
    ) as Record<RatedPart, number>,
    growth,
    growthWeightBp,
  };
}
