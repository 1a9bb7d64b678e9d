import { guessColumns } from './guess-columns.ts';
import { emptyMapping, missingFields, neededFields } from './mapping.ts';
import { type ImportKind, importKinds } from './target-field.ts';

/**
 * Guess what a file is from its header: the kind that lacks least; of those that lack nothing the
 * one that asks for most, then the one that takes in most columns. Null when no column says
 * anything. The person confirms or corrects it.
 *
 * @example guessKind(['预约状态', '预约日期', '预约顾问', '预约医生']) // 'appointment'
 */
export function guessKind(columns: readonly string[]): ImportKind | null {
  const guesses = importKinds.flatMap((kind) => {
    const mapping = { ...emptyMapping, columns: guessColumns(kind, columns) };
    const taken = new Set(Object.values(mapping.columns)).size;
    if (taken === 0) return [];
    const lacks = missingFields(kind, mapping).length;
    return [{ kind, lacks, has: neededFields(kind, mapping).length - lacks, taken }];
  });
  guesses.sort((a, b) => a.lacks - b.lacks || b.has - a.has || b.taken - a.taken);
  return guesses[0]?.kind ?? null;
}
