import { z } from 'zod';
import { DecimalTextSchema } from '../kpis/decimal-text.ts';

/** 120 %: what the best value may earn. */
export const highestScoreBp = 12_000;

const ScoreBpSchema = z.int().min(0).max(highestScoreBp);

/** A value and the score it earns, in basis points: 10000 = target met. */
export const KnotSchema = z.strictObject({ value: DecimalTextSchema, scoreBp: ScoreBpSchema });

export type Knot = z.infer<typeof KnotSchema>;

/** A band [from, to) and its score; null is without end. */
export const BandSchema = z.strictObject({
  from: DecimalTextSchema.nullable(),
  to: DecimalTextSchema.nullable(),
  scoreBp: ScoreBpSchema,
});

export type Band = z.infer<typeof BandSchema>;

/**
 * How a value becomes a score, as it was entered. Bands (层差法) become knots by `knotsOf`; the
 * engine knows only knots. What is wrong with a curve is said by the linter, not by this schema, so
 * that a half-finished draft can be kept.
 */
export const CurveSchema = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('knots'), knots: z.array(KnotSchema).max(20) }),
  z.strictObject({ method: z.literal('bands'), bands: z.array(BandSchema).max(20) }),
]);

export type Curve = z.infer<typeof CurveSchema>;
