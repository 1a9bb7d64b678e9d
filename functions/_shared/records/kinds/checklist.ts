import { z } from 'zod';
import { ExternalIdSchema, MomentSchema } from '../moment.ts';

/** 术前准备, 舒适检查: a list of a procedure; the record's employee is the nurse. */
export const ChecklistContentSchema = z
  .strictObject({
    procedureId: ExternalIdSchema,
    type: z.enum(['pre_op', 'comfort']),
    itemsTicked: z.int().min(0).max(500),
    itemsMandatory: z.int().min(1).max(500),
    tickedAt: MomentSchema.nullable(),
  })
  .refine(({ itemsTicked, itemsMandatory }) => itemsTicked <= itemsMandatory, {
    params: { reason: 'more_than_all' },
  });

export type ChecklistContent = z.infer<typeof ChecklistContentSchema>;
