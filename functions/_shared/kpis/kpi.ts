import { z } from 'zod';
import { TranslatedTextSchema } from '../schemas/translated-text.ts';
import { AggregateSchema, MeasureNameSchema } from './aggregate.ts';
import { staffRoles } from './staff-role.ts';

/** What a value is printed in. A share is 0–1 and printed as percent; money is in fen. */
export const kpiUnits = [
  'percent',
  'stars',
  'index',
  'ratio',
  'per_hundred',
  'fen',
  'count',
  'points',
] as const;

/**
 * What a value is, for statistics. rating and proportion may be shrunk; rating, proportion, rate and
 * nps have an interval; points (items within one checklist are not independent), amount and index
 * have neither.
 */
export const kpiFamilies = [
  'rating',
  'proportion',
  'rate',
  'points',
  'amount',
  'index',
  'nps',
] as const;

/**
 * When a fact counts.
 * - period: on its own day.
 * - cohort: when its window has closed, however long before that it began; `isLongest` when shorter
 *   windows exist (by kind of treatment).
 * - rolling: looks back from the end of the month.
 * - within: cause and outcome must both lie in one cycle, so the cycle must be at least that long.
 */
export const WindowSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('period') }),
  z.strictObject({
    kind: z.literal('cohort'),
    hours: z.int().min(1).max(8784),
    isLongest: z.boolean().optional(),
  }),
  z.strictObject({ kind: z.literal('rolling'), days: z.int().min(1).max(366) }),
  z.strictObject({ kind: z.literal('within'), days: z.int().min(1).max(366) }),
]);

export type KpiWindow = z.infer<typeof WindowSchema>;

/** A KPI as data. `custom-kpi.ts` adds the rules that a KPI made in the browser must keep. */
export const KpiSchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z][A-Za-z0-9_.-]{0,39}$/),
  name: TranslatedTextSchema,
  /** Whose plans it is made for; null for team figures. */
  role: z.enum(staffRoles).nullable(),
  family: z.enum(kpiFamilies),
  aggregate: AggregateSchema,
  unit: z.enum(kpiUnits),
  better: z.enum(['higher', 'lower']),
  window: WindowSchema,
  /** Fewer observations than this make the result provisional. */
  minN: z.int().min(0).max(1000),
  /** For a KPI of volume: the KPIs of quality of which one must stand beside it. */
  qualityPairs: z.array(z.string()).max(10),
  /** A figure shown beside the value and never scored. */
  beside: z
    .strictObject({ statistic: z.enum(['median', 'mean']), measure: MeasureNameSchema })
    .nullable(),
});

export type Kpi = z.infer<typeof KpiSchema>;
