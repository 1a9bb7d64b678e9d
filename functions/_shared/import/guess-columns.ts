import { headerNames, headerPatterns } from './header-synonyms.ts';
import { fieldsOf, type ImportKind, type TargetField } from './target-field.ts';

/**
 * A header without what people vary: width, case, blanks and punctuation.
 *
 * @example foldHeader('ＮＰＳ 评分（0-10）') // 'nps评分010'
 */
export function foldHeader(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Several fields may read one column only where the file says one thing for both. */
const mayShare: Readonly<Partial<Record<TargetField, TargetField>>> = {
  responses: 'npsCount',
};

/**
 * Guess which column is which field, from the header alone. A guess is shown before it is used.
 *
 * @param columns the names in `Table.columns`
 * @example guessColumns('responses', ['日期', 'NPS']) // { answeredOn: '日期', nps: 'NPS' }
 */
export function guessColumns(
  kind: ImportKind,
  columns: readonly string[],
): Partial<Record<TargetField, string>> {
  const guessed: Partial<Record<TargetField, string>> = {};
  const folded = columns.map((name) => ({ name, header: foldHeader(name) }));
  const isFree = (field: TargetField, name: string) =>
    fieldsOf(kind).every((other) => guessed[other] !== name || other === mayShare[field]);

  for (const find of [byName, byPattern]) {
    for (const field of fieldsOf(kind)) {
      if (guessed[field] !== undefined) continue;
      const free = folded.filter(({ name }) => isFree(field, name));
      const found = find(field, free);
      if (found !== undefined) guessed[field] = found;
    }
  }
  return guessed;
}

interface Column {
  readonly name: string;
  readonly header: string;
}

/** A unit or a hint in brackets does not make another column: "NPS（0-10分）" is NPS. */
function byName(field: TargetField, columns: readonly Column[]): string | undefined {
  for (const wanted of headerNames[field]) {
    const found = columns.find(
      ({ name, header }) => header === wanted || foldHeader(withoutHint(name)) === wanted,
    );
    if (found) return found.name;
  }
  return undefined;
}

function byPattern(field: TargetField, columns: readonly Column[]): string | undefined {
  const pattern = headerPatterns[field];
  return pattern && columns.find(({ header }) => pattern.test(header))?.name;
}

function withoutHint(name: string): string {
  return name.normalize('NFKC').replace(/[([【{].*$/u, '');
}
