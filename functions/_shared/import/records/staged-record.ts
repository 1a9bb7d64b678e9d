import type { RowProblem } from '../row-problem.ts';

/** Numbers of customers on their way to being hashed. They are staged as hashes and never shown. */
export interface Secrets {
  readonly customer?: string;
  readonly referrer?: string;
  readonly phone?: string;
}

/** A record as the database stages it. `secrets` are turned into pseudonyms there, before anything is kept. */
export interface RecordContent {
  /** Null: the source gives none; the database makes one from what identifies the row. */
  readonly externalId: string | null;
  readonly branchId: string;
  readonly employeeId: string | null;
  readonly visitId: string | null;
  readonly occurredAt: string;
  readonly occurredOn: string;
  /** Only of a visit: the treatment's id; elsewhere the content says the code. */
  readonly treatmentId?: string | null;
  readonly content: object;
}

export interface StagedRecord {
  readonly line: number;
  /** A row that stands for several records numbers them; otherwise 0. */
  readonly part: number;
  readonly content: RecordContent | null;
  readonly secrets: Secrets;
  readonly problems: readonly RowProblem[];
  /** What was understood, and should be known: a restored zero, an assumed time. */
  readonly notices: readonly RowProblem[];
}
