import { isMissing } from './missing-value.ts';
import type { Reading } from './read-whole.ts';
import { type ReadingProblemCode, type RowProblem, rowProblem } from './row-problem.ts';
import type { TargetField } from './target-field.ts';

/**
 * One row behind its mapping, and the list of what is wrong with it. Every reader of a field
 * returns null for a missing value and for a bad one; a bad one is in `problems` then.
 */
export class RowCells {
  readonly problems: RowProblem[] = [];
  readonly #get: (field: TargetField) => string;

  constructor(get: (field: TargetField) => string) {
    this.#get = get;
  }

  /** The cell as it is, without blanks at its ends; null for any spelling of missing. */
  text(field: TargetField, maxLength = Number.POSITIVE_INFINITY): string | null {
    const text = this.#get(field).trim();
    if (isMissing(text)) return null;
    if (/[\0\uFFFD\p{Surrogate}]/u.test(text)) return this.refuse(field, 'text_unreadable');
    if ([...text].length > maxLength) return this.refuse(field, 'text_too_long');
    return text;
  }

  read<T>(field: TargetField, reader: (text: string) => Reading<T>): T | null {
    const text = this.text(field);
    if (text === null) return null;
    const reading = reader(text);
    return reading.problem ? this.refuse(field, reading.problem) : (reading.value as T);
  }

  refuse(field: TargetField, code: ReadingProblemCode): null {
    this.problems.push(rowProblem(field, code, this.#get(field)));
    return null;
  }

  /** Say that a value is missing, unless something else was wrong with it. */
  require(field: TargetField): void {
    if (!this.isRefused(field)) this.refuse(field, 'value_missing');
  }

  /** Is there a problem with this field already? Then its absence needs no second one. */
  isRefused(field: TargetField): boolean {
    return this.problems.some(({ column }) => column === field);
  }
}
