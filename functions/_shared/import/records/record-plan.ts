import type { RecordKind } from '../../records/record-kind.ts';
import type { RecordCells } from './record-cells.ts';
import type { RecordColumn } from './record-column.ts';
import type { RecordField } from './record-field.ts';
import type { RecordContent } from './staged-record.ts';

/** What a row becomes; `branchId` is that of the cells. */
export type RecordDraft = Omit<RecordContent, 'branchId'>;

/** How files of one kind are read. The content it makes is that of the kind's schema. */
export interface RecordPlan {
  readonly kind: RecordKind;
  readonly zh: string;
  readonly en: string;
  readonly hint: { readonly zh: string; readonly en: string };
  readonly columns: readonly RecordColumn[];
  /** Further choices of which one must be there, given what is mapped. */
  readonly choices?: (has: (field: RecordField) => boolean) => (readonly RecordField[])[];
  /** Null when anything needed is missing or bad; `cells.problems` says what. */
  readonly read: (cells: RecordCells) => RecordDraft | readonly RecordDraft[] | null;
}
