import type { Mapping } from './mapping.ts';
import type { RowProblem } from './row-problem.ts';
import type { ImportKind } from './target-field.ts';

export type ImportState = 'open' | 'checked' | 'committing' | 'committed' | 'undone';

export interface BadRow {
  /** As an editor numbers it; of a row over several lines the first. */
  readonly line: number;
  readonly problems: readonly RowProblem[];
}

/** What `private.import_report` tells of a batch. Long lists are cut at 1,000. */
export interface ImportReport {
  readonly batchId: string;
  readonly kind: ImportKind;
  readonly state: ImportState;
  readonly fileName: string;
  readonly mapping: Mapping;
  readonly branchId: string | null;
  readonly createsBranches: boolean;
  readonly rowCount: number;
  readonly badRowCount: number;
  readonly knownRowCount: number;
  /** Of clinic records: rows with new content for a record that is there. */
  readonly changedRowCount?: number;
  readonly newRowCount: number;
  readonly newBranchCount: number;
  readonly newBranches: readonly string[];
  readonly badRows: readonly BadRow[];
  /** Rows that were understood with something to be told; of the header in a dry run only. */
  readonly notices?: readonly BadRow[];
}

/** While a file is read: what has gone through so far. */
export interface ReadingProgress {
  readonly rows: number;
  readonly badRows: number;
  readonly bytes: number;
}

/** While a batch is committed or undone. */
export interface SteppingProgress {
  readonly remaining: number;
}

/** While the figures of what was written are worked out anew. */
export interface DerivingProgress {
  readonly deriving: {
    readonly branchId: string;
    /** The month that is done, YYYY-MM. */
    readonly month: string;
    readonly share: number;
  };
}
