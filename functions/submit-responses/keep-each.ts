import { DatabaseError } from '../_edge/call-rpc.ts';
import type { ReadItem } from './read-item.ts';
import type { JudgedResponse } from './write-verdict.ts';

/** Keeps the responses of these items and notes their places: one verdict for each response, in order. */
export type Keep = (items: readonly ReadItem[]) => Promise<readonly JudgedResponse[]>;

/**
 * Hand items to the database in one call. Should one response hold what the schema lets pass and the
 * database cannot store, the whole call fails, and the tablet would send the same batch for ever with
 * all that is queued behind it. Then each goes alone, and only the culprit is refused.
 */
export async function keepEach(
  items: readonly ReadItem[],
  keep: Keep,
  onUnkeepable: (error: unknown) => void,
): Promise<readonly JudgedResponse[]> {
  try {
    return await keep(items);
  } catch (error) {
    if (!isAboutData(error) || items.length === 0) throw error;
    const [only] = items;
    if (only !== undefined && items.length === 1) {
      onUnkeepable(error);
      const refused = { id: only.id, status: 422, code: 'invalid_response' } as const;
      return only.response === null ? [] : [refused];
    }
  }
  const judged: JudgedResponse[] = [];
  for (const item of items) {
    judged.push(...(await keepEach([item], keep, onUnkeepable)));
  }
  return judged;
}

/** SQLSTATE classes 22 (a value that cannot be) and 23 (a constraint). */
function isAboutData(error: unknown): boolean {
  return error instanceof DatabaseError && /^2[23]/.test(error.code);
}
