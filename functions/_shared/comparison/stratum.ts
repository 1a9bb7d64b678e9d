import type { Sums } from './sums.ts';

/** Answers of a branch's month by what the branch cannot choose. Small strata are not told. */
export interface Stratum extends Sums {
  readonly branchId: string;
  /** The customer's first visit. */
  readonly isFirst: boolean;
  /** Of the treatment: injection, laser, … */
  readonly category: string;
}
