import type { RecordField } from './record-field.ts';

/** How a cell of the column is to be understood. */
export type ColumnForm =
  | 'number' // of a record at its source
  | 'text'
  | 'moment'
  | 'day'
  | 'person'
  | 'people'
  | 'customer'
  | 'branch'
  | 'treatment'
  | 'choice'
  | 'yesNo'
  | 'money'
  | 'share'
  | 'count'
  | 'points';

/** One column of a kind: its name on the page and in the template, and the other names it goes by. */
export interface RecordColumn {
  readonly field: RecordField;
  readonly form: ColumnForm;
  readonly zh: string;
  readonly en: string;
  /** Names met in real exports, the surest first; width, case and blanks do not matter. */
  readonly names?: readonly string[];
  readonly isNeeded?: boolean;
  /** Folded away on the page until a file has it. */
  readonly isRare?: boolean;
  /** Two good cells, for the example file. `{today}` is a day of the recent past. */
  readonly examples: readonly [string, string];
}
