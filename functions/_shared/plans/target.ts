import { z } from 'zod';
import { DecimalTextSchema } from '../kpis/decimal-text.ts';
import { staffRoles } from '../kpis/staff-role.ts';

/** For whom a target holds, from the nearest to the widest. */
export const TargetScopeSchema = z.discriminatedUnion('level', [
  z.strictObject({ level: z.literal('employee'), employeeId: z.string() }),
  z.strictObject({
    level: z.literal('role_at_branch'),
    role: z.enum(staffRoles),
    branchId: z.string(),
  }),
  z.strictObject({ level: z.literal('role'), role: z.enum(staffRoles) }),
  z.strictObject({ level: z.literal('chain') }),
]);

export type TargetScope = z.infer<typeof TargetScopeSchema>;

/**
 * A number agreed outside the plan. target: the value that earns 100 instead of the plan's own.
 * quota: the amount that an attainment KPI divides by, for one whole period.
 */
export const TargetSchema = z.strictObject({
  kpiId: z.string().min(1),
  quantity: z.enum(['target', 'quota']),
  scope: TargetScopeSchema,
  value: DecimalTextSchema,
});

export type Target = z.infer<typeof TargetSchema>;
