import { z } from 'zod';
import { MomentSchema } from '../moment.ts';

/** 在线咨询/电话: the first reply is a person's, not the robot's. */
export const ChatContentSchema = z.strictObject({
  channel: z.enum(['online', 'phone']),
  firstMessageAt: MomentSchema,
  firstReplyAt: MomentSchema.nullable(),
  needsResolution: z.boolean(),
  isResolved: z.boolean(),
  /** When it was solved; where a system does not say, the first reply stands for it. */
  resolvedAt: MomentSchema.nullish(),
  reopenedAt: MomentSchema.nullable(),
  rating: z.int().min(1).max(5).nullable(),
});

export type ChatContent = z.infer<typeof ChatContentSchema>;
