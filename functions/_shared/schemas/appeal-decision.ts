import { z } from 'zod';
import { RowIdSchema } from './identifier.ts';

/** What accepting an appeal puts right. `hits` of `n` is what a share should have been: 19 of 20. */
export const RemedySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('lift_gate') }),
  z.strictObject({ kind: z.literal('set_aside_record') }),
  z.strictObject({ kind: z.literal('set_aside_kpi') }),
  z
    .strictObject({
      kind: z.literal('correct_kpi'),
      hits: z.int().min(0).max(100_000),
      n: z.int().min(1).max(100_000),
    })
    .refine(({ hits, n }) => hits <= n, { path: ['hits'] }),
]);

export type Remedy = z.infer<typeof RemedySchema>;

const ReasonSchema = z.string().max(2000);

/** What `decide-appeals` is asked. `basis` is what a preview answered: only that may be committed. */
export const AppealDecisionSchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('preview'), appealId: RowIdSchema, remedy: RemedySchema }),
  z.strictObject({
    action: z.literal('accept'),
    appealId: RowIdSchema,
    remedy: RemedySchema,
    reason: ReasonSchema,
    basis: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  z.strictObject({
    action: z.literal('reject'),
    appealId: RowIdSchema,
    reason: ReasonSchema,
    /** Of the appeal that was read. */
    revision: z.int32().min(1),
  }),
]);

export type AppealDecisionRequest = z.infer<typeof AppealDecisionSchema>;

/** What `calibrate-results` is asked. */
export const CalibrationSchema = z.strictObject({
  appraisalId: RowIdSchema,
  /** Of the result that was looked at. */
  revision: z.int32().min(1),
  movementBp: z.int().min(-100_000).max(100_000),
  reason: ReasonSchema,
});

export type CalibrationRequest = z.infer<typeof CalibrationSchema>;
