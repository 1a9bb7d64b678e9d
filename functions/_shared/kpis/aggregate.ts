import { z } from 'zod';
import { DecimalTextSchema } from './decimal-text.ts';
import { type MeasureName, measureNames } from './measure-catalogue.ts';

export const MeasureNameSchema = z.enum(measureNames as [MeasureName, ...MeasureName[]]);

/** One side of a ratio: the sum of a measure, the number of its measurements, or the agreed quota. */
export const TermSchema = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('sum'), measure: MeasureNameSchema }),
  z.strictObject({ of: z.literal('count'), measure: MeasureNameSchema }),
  z.strictObject({ of: z.literal('quota') }),
]);

export type Term = z.infer<typeof TermSchema>;

/** A part of an index: another KPI, its weight, and the values that stand for 0 and for 1. */
export const IndexPartSchema = z
  .strictObject({
    kpiId: z.string().min(1).max(40),
    weightBp: z.int().min(1).max(10_000),
    from: DecimalTextSchema,
    to: DecimalTextSchema,
  })
  .refine(({ from, to }) => Number(from) !== Number(to));

export type IndexPart = z.infer<typeof IndexPartSchema>;

/**
 * How measurements become one number.
 * - mean: Σ / n. Of flags it is a share from 0 to 1.
 * - sum: Σ.
 * - ratio: numerator / denominator × scale. Nothing in the denominator is "not available".
 * - nps: % of 9–10 minus % of 0–6, from −100 to 100.
 * - index: Σ weight × (value − from) / (to − from), from 0 to 100.
 */
export const AggregateSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('mean'), measure: MeasureNameSchema }),
  z.strictObject({ kind: z.literal('sum'), measure: MeasureNameSchema }),
  z.strictObject({
    kind: z.literal('ratio'),
    numerator: TermSchema,
    denominator: TermSchema,
    scale: z.int().min(1).max(1_000_000),
  }),
  z.strictObject({ kind: z.literal('nps'), measure: z.literal('nps') }),
  z.strictObject({
    kind: z.literal('index'),
    parts: z
      .array(IndexPartSchema)
      .min(2)
      .max(8)
      .refine((parts) => parts.reduce((sum, { weightBp }) => sum + weightBp, 0) === 10_000)
      .refine((parts) => new Set(parts.map(({ kpiId }) => kpiId)).size === parts.length),
  }),
]);

export type Aggregate = z.infer<typeof AggregateSchema>;
