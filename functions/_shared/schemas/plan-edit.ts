import { z } from 'zod';
import { CustomKpiSchema } from '../kpis/custom-kpi.ts';
import { PlanSchema } from '../plans/plan.ts';
import { DaySchema } from './day.ts';
import { RowIdSchema } from './identifier.ts';

/** A plan without what its version gives it. */
const ContentSchema = PlanSchema.omit({ id: true, version: true, effectiveOn: true });

const edited = {
  planId: PlanSchema.shape.id,
  /** The version that was edited; 0 begins the plan of a role. */
  baseVersion: z.int32().min(0),
  effectiveOn: DaySchema,
  content: ContentSchema,
};

/** Why it changes: shown with the version to everybody whom it appraises. */
const ReasonSchema = z.string().trim().min(3).max(500);

/** What `edit-plans` is asked. */
export const PlanEditSchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('lint'), ...edited }),
  z.strictObject({
    action: z.literal('save_version'),
    ...edited,
    reason: ReasonSchema,
    /** The proposal that is taken up with it. */
    proposalId: RowIdSchema.optional(),
  }),
  z.strictObject({ action: z.literal('propose_version'), ...edited, reason: ReasonSchema }),
  z.strictObject({ action: z.literal('save_kpi'), kpi: CustomKpiSchema }),
]);

export type PlanEdit = z.infer<typeof PlanEditSchema>;
export type PlanVersionEdit = Exclude<PlanEdit, { action: 'save_kpi' }>;
