import { z } from 'zod';
import { ExternalIdSchema, MomentSchema } from '../moment.ts';

/** Clavien–Dindo grades; from II on a procedure has not succeeded. */
export const complicationGrades = ['I', 'II', 'III', 'IV', 'V'] as const;

/** 并发症 */
export const ComplicationContentSchema = z.strictObject({
  procedureId: ExternalIdSchema,
  grade: z.enum(complicationGrades),
  confirmedAt: MomentSchema,
});

export type ComplicationContent = z.infer<typeof ComplicationContentSchema>;
