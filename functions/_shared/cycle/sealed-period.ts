import type { PartHashes } from './seal-parts.ts';

/** One person's line of a seal. */
export interface SealedLine {
  readonly employeeId: string;
  /** Canonical `DecidedInputs`. */
  readonly own: string;
  readonly inputsHash: string;
  /** Of the canonical appraisal. */
  readonly resultHash: string;
  readonly totalBp: number | null;
  /** Over engine version, rules that concern the person, inputs, result and total: what a certificate carries. */
  readonly contentHash: string;
}

/** A seal as `store_seal` takes it. */
export interface SealedPeriod {
  readonly engineVersion: string;
  /** Canonical `SharedInputs`. */
  readonly shared: string;
  readonly partHashes: PartHashes;
  /** Canonical: everybody's rank, in order of employee. */
  readonly ranking: string;
  readonly rankingHash: string;
  readonly lines: readonly SealedLine[];
  readonly contentHash: string;
}
