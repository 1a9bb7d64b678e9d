import { guessColumns } from './guess-columns.ts';
import { emptyMapping, missingFields } from './mapping.ts';
import { type ImportKind, importKinds } from './target-field.ts';

/**
 * Guess what a file is from its header: the kind that lacks nothing and takes in most columns; else
 * the one that comes nearest. Null when no column says anything. The person confirms or corrects it.
 *
 * @example guessKind(['预约状态', '预约日期', '预约顾问', '预约医生']) // 'appointment'
 */
export function guessKind(columns: readonly string[]): ImportKind | null {
  let best: { kind: ImportKind; lacks: number; taken: number } | null = null;
  for (const kind of importKinds) {
    const mapped = guessColumns(kind, columns);
    const taken = new Set(Object.values(mapped)).size;
    if (taken === 0) continue;
    const lacks = missingFields(kind, { ...emptyMapping, columns: mapped }).length;
    const isBetter =
      best === null || lacks < best.lacks || (lacks === best.lacks && taken > best.taken);
    if (isBetter) best = { kind, lacks, taken };
  }
  return best?.kind ?? null;
}
