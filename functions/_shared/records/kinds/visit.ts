import { z } from 'zod';
import { staffRoles } from '../../kpis/staff-role.ts';
import { CustomerRefSchema, ExternalIdSchema, MomentSchema, OwnIdSchema } from '../moment.ts';

/** 到院: who came, for what, and who served. first 初诊, return 复诊, repeat 再消费, review 复查. */
export const VisitContentSchema = z.strictObject({
  type: z.enum(['first', 'return', 'repeat', 'review']),
  treatmentCode: z.string().nullable(),
  staff: z.array(z.strictObject({ employeeId: OwnIdSchema, role: z.enum(staffRoles) })),
  campaignId: ExternalIdSchema.nullable(),
  referrerRef: CustomerRefSchema.nullable(),
  arrivedAt: MomentSchema,
  completedAt: MomentSchema.nullable(),
});

export type VisitContent = z.infer<typeof VisitContentSchema>;
