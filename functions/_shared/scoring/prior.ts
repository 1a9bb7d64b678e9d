import { z } from 'zod';
import { DecimalTextSchema } from '../kpis/decimal-text.ts';
import { staffRoles } from '../kpis/staff-role.ts';

/**
 * What is believed of a role before a person's own data: the same role, network-wide, frozen for a
 * period and kept beside its results. As decimal text, so that shrinking is exact and repeatable.
 * normal: of ratings; `meanVariance` is how unsure the mean itself is. beta: of proportions.
 */
export const PriorSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('normal'),
    kpiId: z.string(),
    role: z.enum(staffRoles),
    mean: DecimalTextSchema,
    betweenVariance: DecimalTextSchema,
    withinVariance: DecimalTextSchema,
    meanVariance: DecimalTextSchema,
    unitCount: z.int().min(0),
  }),
  z.strictObject({
    kind: z.literal('beta'),
    kpiId: z.string(),
    role: z.enum(staffRoles),
    alpha: DecimalTextSchema,
    beta: DecimalTextSchema,
    unitCount: z.int().min(0),
  }),
]);

export type Prior = z.infer<typeof PriorSchema>;
export type NormalPrior = Extract<Prior, { kind: 'normal' }>;
export type BetaTextPrior = Extract<Prior, { kind: 'beta' }>;
