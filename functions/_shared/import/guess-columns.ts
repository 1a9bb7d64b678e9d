import { headerNames, headerPatterns } from './header-synonyms.ts';
import { recordPlans } from './records/record-plans.ts';
import {
  fieldsOf,
  type ImportKind,
  isRecordKind,
  type ResponseField,
  type TargetField,
  type TotalField,
} from './target-field.ts';

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

  const names = namesOf(kind);
  // The surest name of every field before the second best of any: 咨询时间 is no 开始时间.
  const longest = Math.max(...[...names.values()].map((known) => known.length));
  const step = isRecordKind(kind) ? 1 : longest;
  for (let from = 0; from < longest; from += step) {
    for (const [field, known] of names) {
      if (guessed[field] !== undefined) continue;
      const free = folded.filter(({ name }) => isFree(field, name));
      const found = byName(known.slice(from, from + step), free);
      if (found !== undefined) guessed[field] = found;
    }
  }
  for (const field of fieldsOf(kind)) {
    if (guessed[field] !== undefined) continue;
    const found = byPattern(
      field,
      folded.filter(({ name }) => isFree(field, name)),
    );
    if (found !== undefined) guessed[field] = found;
  }
  return guessed;
}

/** The folded names of each field of a kind, the surest first. */
function namesOf(kind: ImportKind): ReadonlyMap<TargetField, readonly string[]> {
  const known = knownNames.get(kind);
  if (known) return known;
  const names = isRecordKind(kind)
    ? recordPlans[kind].columns.map(
        ({ field, zh, en, names: others = [] }) =>
          [field, [zh, en, field, ...others].map(foldHeader)] as const,
      )
    : fieldsOf(kind).map(
        (field) => [field, headerNames[field as ResponseField | TotalField]] as const,
      );
  const made = new Map<TargetField, readonly string[]>(names);
  knownNames.set(kind, made);
  return made;
}

const knownNames = new Map<ImportKind, ReadonlyMap<TargetField, readonly string[]>>();

interface Column {
  readonly name: string;
  readonly header: string;
}

/** A unit or a hint in brackets does not make another column: "NPS（0-10分）" is NPS. */
function byName(names: readonly string[], columns: readonly Column[]): string | undefined {
  for (const wanted of names) {
    const found = columns.find(
      ({ name, header }) => header === wanted || foldHeader(withoutHint(name)) === wanted,
    );
    if (found) return found.name;
  }
  return undefined;
}

function byPattern(field: TargetField, columns: readonly Column[]): string | undefined {
  const pattern = headerPatterns[field as ResponseField | TotalField];
  return pattern && columns.find(({ header }) => pattern.test(header))?.name;
}

function withoutHint(name: string): string {
  return name.normalize('NFKC').replace(/[([【{].*$/u, '');
}
