import { z } from 'zod';
import { type RubricItem, rubricItems } from './rubric.ts';

const ScoreSchema = z.int().min(1).max(5);

/** The answers of one rater: every item of the rubric, 1 to 5. */
export const RubricScoresSchema = z.strictObject(
  Object.fromEntries(rubricItems.map((item) => [item, ScoreSchema])) as Record<
    RubricItem,
    typeof ScoreSchema
  >,
);

export type RubricScores = z.infer<typeof RubricScoresSchema>;

/** One rater's review of one person in one period. */
export interface PotentialReview {
  readonly employeeId: string;
  readonly raterId: string;
  readonly scores: RubricScores;
}
