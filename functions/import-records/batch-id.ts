import { problem } from '../_shared/problems/problem.ts';
import { RowIdSchema } from '../_shared/schemas/identifier.ts';

/** The batch an address names. What cannot be an id is as unknown as an id that nobody has. */
export function batchIdOf(params: Readonly<Record<string, string>>): string {
  const parsed = RowIdSchema.safeParse(params.batchId);
  if (!parsed.success) throw problem('import_unknown');
  return parsed.data;
}
