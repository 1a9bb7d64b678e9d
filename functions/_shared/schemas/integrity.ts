import { z } from 'zod';
import { RowIdSchema } from './identifier.ts';

/** What `check-integrity` is asked. */
export const IntegrityRequestSchema = z.strictObject({ branchId: RowIdSchema });
