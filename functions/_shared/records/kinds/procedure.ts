import { z } from 'zod';
import { ExternalIdSchema, MomentSchema, OwnIdSchema } from '../moment.ts';

/**
 * 治疗/手术. `revision`: this one mends an earlier one, as planned or not; `revisionOfId` names which,
 * otherwise it is the customer's last one of the same treatment. A session of a package that was
 * paid before is no new decision of the customer.
 */
export const ProcedureContentSchema = z
  .strictObject({
    treatmentCode: z.string().min(1),
    category: z.enum(['injection', 'laser', 'surgery', 'skin', 'consultation']),
    doctorId: OwnIdSchema,
    nurseIds: z.array(OwnIdSchema),
    startedAt: MomentSchema,
    completedAt: MomentSchema,
    consentSignedAt: MomentSchema.nullable(),
    noteDoneAt: MomentSchema.nullable(),
    revision: z.enum(['planned', 'unplanned']).nullable(),
    revisionOfId: ExternalIdSchema.nullish(),
    isPackageSession: z.boolean().optional(),
  })
  .refine(({ startedAt, completedAt }) => Date.parse(completedAt) >= Date.parse(startedAt), {
    params: { reason: 'ends_before_it_starts' },
  });

export type ProcedureContent = z.infer<typeof ProcedureContentSchema>;
