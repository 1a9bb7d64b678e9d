import { DatabaseError } from '../_edge/call-rpc.ts';
import type { KeptResponse } from '../_shared/schemas/response.ts';
import type { JudgedResponse } from './write-verdict.ts';

export type Keep = (responses: readonly KeptResponse[]) => Promise<readonly JudgedResponse[]>;

/**
 * Hand the batch to the database in one call. Should one response hold what the schema lets pass
 * and the database cannot store, the whole call fails, and the tablet would send the same batch
 * for ever with all that is queued behind it. Then each goes alone, and only the culprit is refused.
 */
export async function keepEach(
  responses: readonly KeptResponse[],
  keep: Keep,
  onUnkeepable: (error: unknown) => void,
): Promise<readonly JudgedResponse[]> {
  try {
    return await keep(responses);
  } catch (error) {
    if (!isAboutData(error) || responses.length === 0) throw error;
    const [only] = responses;
    if (only !== undefined && responses.length === 1) {
      onUnkeepable(error);
      return [{ id: only.id, status: 422, code: 'invalid_response' }];
    }
  }
  const judged: JudgedResponse[] = [];
  for (const response of responses) {
    judged.push(...(await keepEach([response], keep, onUnkeepable)));
  }
  return judged;
}

/** SQLSTATE classes 22 (a value that cannot be) and 23 (a constraint). */
function isAboutData(error: unknown): boolean {
  return error instanceof DatabaseError && /^2[23]/.test(error.code);
}
