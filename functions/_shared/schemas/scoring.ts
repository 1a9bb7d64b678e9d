import { z } from 'zod';
import { MeasureNameSchema } from '../kpis/aggregate.ts';
import { measureOf } from '../kpis/measure-catalogue.ts';
import { staffRoles } from '../kpis/staff-role.ts';
import { DaySchema } from './day.ts';
import { RowIdSchema } from './identifier.ts';

/**
 * A month, `2026-11`, or any days up to a year; `end` is the first day that is not part of it. The last
 * month that can be written has no such day.
 */
const PeriodSchema = z.union([
  z.string().regex(/^(?!0000|9999-12)\d{4}-(0[1-9]|1[0-2])$/),
  z.strictObject({ start: DaySchema, end: DaySchema }),
]);

const RoleSchema = z.enum(staffRoles).optional();

/** Whom to score: one person, a branch, or everybody; of these, all or one role. */
const ScopeSchema = z.union([
  z.strictObject({ employeeId: RowIdSchema }),
  z.strictObject({ branchId: RowIdSchema, role: RoleSchema }),
  z.strictObject({ chain: z.literal(true), role: RoleSchema }),
]);

export type ScoringScope = z.infer<typeof ScopeSchema>;

/** Facts that have not happened: so many of a measure, each of this value in the measure's own scale. */
const ChangeSchema = z
  .strictObject({
    measure: MeasureNameSchema,
    value: z.int().min(0).max(1_000_000_000),
    count: z.int().min(1).max(500),
  })
  .superRefine(({ measure, value }, context) => {
    const [least, most] = bounds[measureOf(measure).scale];
    if (value >= least && value <= most) return;
    const params = { reason: value < least ? 'too_small' : 'too_large' };
    const limit = value < least ? least : most;
    context.addIssue({ code: 'custom', path: ['value'], params: { ...params, limit } });
  });

export type ScoringChange = z.infer<typeof ChangeSchema>;

const bounds = {
  flag: [0, 1],
  stars: [1, 5],
  nps: [0, 10],
  share: [1, 10_000],
  points: [0, 100_000],
  count: [1, 1],
  fen: [0, 1_000_000_000],
  seconds: [0, 86_400],
} as const;

/** What `score-period` is asked. */
export const ScoringRequestSchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('preview'), scope: ScopeSchema, period: PeriodSchema }),
  // the same scores without their explanations, for lists of many
  z.strictObject({ action: z.literal('lines'), scope: ScopeSchema, period: PeriodSchema }),
  z.strictObject({
    action: z.literal('what_if'),
    employeeId: RowIdSchema,
    period: PeriodSchema,
    changes: z.array(ChangeSchema).min(1).max(20),
  }),
  // the what-ifs that would raise the total most, chosen by the engine
  z.strictObject({
    action: z.literal('what_helps'),
    employeeId: RowIdSchema,
    period: PeriodSchema,
  }),
]);

export type ScoringRequest = z.infer<typeof ScoringRequestSchema>;
