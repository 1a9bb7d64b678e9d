import { z } from 'zod';
import { delimiters, encodings } from '../import/mapping.ts';
import { recordFields } from '../import/records/record-field.ts';
import {
  importKinds,
  responseFields,
  type TargetField,
  totalFields,
} from '../import/target-field.ts';
import { RowIdSchema } from './identifier.ts';

const FieldSchema = z.enum([
  ...new Set<TargetField>([...responseFields, ...totalFields, ...recordFields]),
]);

/** How the columns of a file are to be read; see `../import/mapping.ts`. */
export const MappingSchema = z.strictObject({
  columns: z.partialRecord(FieldSchema, z.string().min(1).max(2000)),
  constants: z.partialRecord(FieldSchema, z.string().min(1).max(200)),
  dateOrder: z.enum(['dmy', 'mdy']).nullable(),
  areShares: z.boolean(),
  encoding: z.enum(encodings),
  delimiter: z.enum(delimiters).nullable(),
  sheet: z.string().min(1).max(100).nullable().default(null),
});

/** Begin an import. The same client token again is the same import. */
export const ImportRequestSchema = z.strictObject({
  kind: z.enum(importKinds),
  fileName: z.string().min(1).max(255),
  clientToken: RowIdSchema,
  mapping: MappingSchema,
  /** Null: each row names its branch, for head office only. */
  branchId: RowIdSchema.nullable(),
  createBranches: z.boolean(),
});

export type ImportRequest = z.infer<typeof ImportRequestSchema>;
