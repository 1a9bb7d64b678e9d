import { z } from 'zod';
import { CustomerRefSchema, ExternalIdSchema, MomentSchema, OwnIdSchema } from '../moment.ts';

/** 线索: where it came from, who owns it, how the first contact ended and when it first arrived. */
export const LeadContentSchema = z.strictObject({
  phoneHash: z.string().min(1).max(64),
  channel: z.enum(['douyin', 'xiaohongshu', 'meituan', 'referral', 'street']).nullable(),
  campaignId: ExternalIdSchema.nullable(),
  referrerRef: CustomerRefSchema.nullable(),
  hasConsent: z.boolean(),
  isValid: z.boolean(),
  ownerId: OwnIdSchema,
  firstContact: z
    .strictObject({
      employeeId: OwnIdSchema,
      at: MomentSchema,
      outcome: z.enum(['booked', 'consulted', 'added_and_replied', 'none']),
      /** When it ended so; where a system does not say, it was in time. */
      outcomeAt: MomentSchema.nullish(),
    })
    .nullable(),
  firstArrivalAt: MomentSchema.nullable(),
});

export type LeadContent = z.infer<typeof LeadContentSchema>;
