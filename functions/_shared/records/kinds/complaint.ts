import { z } from 'zod';
import { MomentSchema, OwnIdSchema } from '../moment.ts';

/** 投诉: the record's employee handles it, `aboutEmployeeId` is whom it is about. */
export const ComplaintContentSchema = z.strictObject({
  grade: z.enum(['minor', 'major']),
  category: z.enum(['service', 'result', 'price', 'waiting']),
  aboutEmployeeId: OwnIdSchema.nullable(),
  openedAt: MomentSchema,
  firstTouchedAt: MomentSchema.nullable(),
  closedAt: MomentSchema.nullable(),
  isUpheld: z.boolean().nullable(),
});

export type ComplaintContent = z.infer<typeof ComplaintContentSchema>;
