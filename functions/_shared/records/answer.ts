import { z } from 'zod';
import { staffRoles } from '../kpis/staff-role.ts';
import { CustomerRefSchema, ExternalIdSchema, MomentSchema, OwnIdSchema } from './moment.ts';

/** A customer's stars for one person on one aspect, as a response keeps it. */
export const RatingAnswerSchema = z.strictObject({
  responseId: z.string().min(1),
  branchId: OwnIdSchema,
  visitId: ExternalIdSchema.nullable(),
  customerRef: CustomerRefSchema.nullable(),
  employeeId: OwnIdSchema,
  role: z.enum(staffRoles),
  aspect: z.string().min(1),
  score: z.int().min(1).max(5),
  answeredAt: MomentSchema,
});

export type RatingAnswer = z.infer<typeof RatingAnswerSchema>;

/** A customer's answer to “how likely are you to recommend us?”; it is about the branch. */
export const NpsAnswerSchema = z.strictObject({
  responseId: z.string().min(1),
  branchId: OwnIdSchema,
  score: z.int().min(0).max(10),
  answeredAt: MomentSchema,
});

export type NpsAnswer = z.infer<typeof NpsAnswerSchema>;
