import { z } from 'zod';
import { RowIdSchema } from './identifier.ts';

/** What `review-people` is asked, always of one period. */
export const PeopleReviewRequestSchema = z.strictObject({
  action: z.enum(['show_awards', 'grant_awards', 'show_placements', 'keep_placements']),
  periodId: RowIdSchema,
});

export type PeopleReviewRequest = z.infer<typeof PeopleReviewRequestSchema>;
