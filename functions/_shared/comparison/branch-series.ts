import type { Month } from '../calendar/month.ts';
import type { Sums } from './sums.ts';

/** A month of a branch: its answers, none, or fewer than five, of which only the number is known. */
export type MonthCell =
  | { readonly kind: 'known'; readonly sums: Sums }
  | { readonly kind: 'empty' }
  | { readonly kind: 'withheld'; readonly n: number };

export interface BranchSeries {
  readonly id: string;
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** In the order of the months asked for; the last is the month compared. */
  readonly cells: readonly MonthCell[];
  readonly visits: readonly number[];
  readonly responses: readonly number[];
}

export interface Comparison {
  readonly months: readonly Month[];
  readonly branches: readonly BranchSeries[];
}

/** The answers of a cell, or null where nothing can be computed from it. */
export function sumsOf(cell: MonthCell | undefined): Sums | null {
  return cell?.kind === 'known' ? cell.sums : null;
}
