import { z } from 'zod';
import { DecimalTextSchema } from '../kpis/decimal-text.ts';
import { staffRoles } from '../kpis/staff-role.ts';
import { TranslatedTextSchema } from '../schemas/translated-text.ts';
import { CurveSchema } from './curve.ts';

/**
 * One KPI of a plan. `gate`: a value worse than this scores 0. `target`: where the curve gives 100,
 * in the KPI's own unit (a share as 0.95, money in fen). `isRecalibrationDue`: the target is ordinary
 * practice without an authority and waits for the clinic's own data.
 */
export const PlanItemSchema = z.strictObject({
  kpiId: z.string().min(1).max(40),
  weightBp: z.int().min(0).max(10_000),
  target: DecimalTextSchema,
  curve: CurveSchema,
  gate: DecimalTextSchema.nullable(),
  minN: z.int().min(0).max(1000),
  isShrunk: z.boolean(),
  isRecalibrationDue: z.boolean(),
});

export type PlanItem = z.infer<typeof PlanItemSchema>;

/**
 * How much of a score counts. trial: everything is computed, nothing ranks, awards or seals.
 * ramp: `shareBp` of the score counts and 100 is granted for the rest. full: all of it.
 */
export const PhaseSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('trial') }),
  z.strictObject({ kind: z.literal('ramp'), shareBp: z.int().min(0).max(10_000) }),
  z.strictObject({ kind: z.literal('full') }),
]);

export type Phase = z.infer<typeof PhaseSchema>;

/** How long one appraisal period is. */
export const planCycles = ['month', 'quarter', 'half_year', 'year'] as const;

export type PlanCycle = (typeof planCycles)[number];

/** The fewest days a cycle can have: February counts as a month too. */
export const cycleDays: Readonly<Record<PlanCycle, number>> = {
  month: 28,
  quarter: 90,
  half_year: 181,
  year: 365,
};

/** A version of a role's plan. It never changes; editing makes the next version. */
export const PlanSchema = z.strictObject({
  id: z.string().min(1).max(64),
  version: z.int().min(1),
  role: z.enum(staffRoles),
  name: TranslatedTextSchema,
  cycle: z.enum(planCycles),
  effectiveOn: z.iso.date(),
  phase: PhaseSchema,
  items: z.array(PlanItemSchema).min(1).max(30),
});

export type Plan = z.infer<typeof PlanSchema>;
