import { linearScore } from '../statistics/linear-score.ts';
import { mean } from '../statistics/mean.ts';
import type { RubricScores } from './review.ts';
import { potentialWeightsBp, type RatedPart, ratedParts, rubric } from './rubric.ts';

/** One part of a review, 0 to 100: 1 is 0, 3 is 50, 5 is 100. */
export function partScore(scores: RubricScores, part: RatedPart): number {
  return linearScore(mean(rubric[part].map((item) => scores[item])));
}

/** What one rater says in all, 0 to 100: the rated parts by their weights. */
export function ratedScore(scores: RubricScores): number {
  const parts = ratedParts.map((part) => potentialWeightsBp[part] * partScore(scores, part));
  return parts.reduce((a, b) => a + b, 0) / ratedWeightBp;
}

/** The weight of all that raters say. */
export const ratedWeightBp = ratedParts.reduce((all, part) => all + potentialWeightsBp[part], 0);
