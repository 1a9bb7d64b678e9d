import { z } from 'zod';
import { DaySchema, FenSchema } from '../moment.ts';

/** 活动: `from` and `to` are its first and last day; the record's employee answers for it. */
export const CampaignContentSchema = z
  .strictObject({
    name: z.string().min(1).max(100),
    costFen: FenSchema,
    reach: z.int().min(0),
    from: DaySchema,
    to: DaySchema,
  })
  .refine(({ from, to }) => from <= to, { params: { reason: 'ends_before_it_starts' } });

export type CampaignContent = z.infer<typeof CampaignContentSchema>;
