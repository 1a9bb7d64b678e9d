import { z } from 'zod';
import { restatementCauses } from '../cycle/restate.ts';
import { RowIdSchema } from './identifier.ts';

/** Which period, and how often it had changed when the asker looked at it. */
const looked = { periodId: RowIdSchema, revision: z.int32().min(0) };

const ReasonSchema = z.string().trim().min(3).max(1000);

/** What `score-period` is asked to do with a period. */
export const PeriodActionSchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('compute'), ...looked }),
  z.strictObject({
    action: z.literal('publish'),
    ...looked,
    message: z.string().trim().min(3).max(2000),
  }),
  z.strictObject({ action: z.literal('seal'), ...looked }),
  z.strictObject({ action: z.literal('replay'), periodId: RowIdSchema }),
  // a dry run says what would be restated and keeps nothing
  z.strictObject({
    action: z.literal('restate'),
    periodId: RowIdSchema,
    cause: z.enum(restatementCauses),
    reason: ReasonSchema,
    isDryRun: z.boolean(),
  }),
  z.strictObject({ action: z.literal('trial_report'), periodId: RowIdSchema }),
]);

export type PeriodAction = z.infer<typeof PeriodActionSchema>;
