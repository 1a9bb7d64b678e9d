import { z } from 'zod';
import { ExternalIdSchema, MomentSchema, OwnIdSchema } from '../moment.ts';

/** The moments at which a procedure is followed up; d1 stands for days 1 to 3. */
export const followUpNodes = ['24h', '72h', 'd1', 'd7', 'd30', 'd90'] as const;

/** 回访: who should, who did, when it was due and when it was done. */
export const FollowUpContentSchema = z.strictObject({
  assigneeId: OwnIdSchema,
  executorId: OwnIdSchema.nullable(),
  type: z.enum(['post_op', 'care', 'satisfaction', 'no_deal']),
  node: z.enum(followUpNodes).nullable(),
  procedureId: ExternalIdSchema.nullable(),
  dueAt: MomentSchema,
  doneAt: MomentSchema.nullable(),
});

export type FollowUpContent = z.infer<typeof FollowUpContentSchema>;
