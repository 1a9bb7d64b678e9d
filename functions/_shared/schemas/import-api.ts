import { z } from 'zod';
import { recordKindNames } from '../records/record-kind.ts';
import { DaySchema } from './day.ts';
import { RowIdSchema } from './identifier.ts';

export const mostApiRows = 1000;

/** What another system sends with its key: rows of one kind, each an object by any known header. */
export const ApiBatchSchema = z.strictObject({
  /** The same token again is the same batch: nothing is written twice. */
  clientToken: RowIdSchema,
  kind: z.enum(recordKindNames),
  rows: z
    .array(z.record(z.string().max(200), z.unknown()))
    .min(1)
    .max(mostApiRows),
  dryRun: z.boolean().default(false),
});

export type ApiBatch = z.infer<typeof ApiBatchSchema>;

/** Derive facts anew, under a name that says why. */
export const FactJobSchema = z.strictObject({
  name: z.string().trim().min(1).max(100),
  /** Null: the whole chain, for head office only. */
  branchId: RowIdSchema.nullable(),
  from: DaySchema,
});

export type FactJob = z.infer<typeof FactJobSchema>;
