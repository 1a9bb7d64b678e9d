import type { StaffRole } from '../kpis/staff-role.ts';

/** What a 绩效确认书 says of one person and period: all of it, and nothing that is not printed on it. */
export interface Confirmation {
  readonly code: string;
  readonly name: string;
  readonly branchCode: string;
  readonly role: StaffRole;
  readonly start: string;
  /** The first day that is not part of the period. */
  readonly end: string;
  /** Null without a total: then the KPIs stand alone. */
  readonly totalBp: number | null;
  /** Null where nobody is ranked. */
  readonly rank: { readonly low: number; readonly high: number; readonly of: number } | null;
  readonly plans: readonly { readonly id: string; readonly version: number }[];
  readonly kpis: readonly ConfirmedKpi[];
  /** Local day; null before it was published. */
  readonly publishedOn: string | null;
  readonly appealUntil: string | null;
  /** SHA-256 of the sealed result; null until the period is sealed. */
  readonly resultHash: string | null;
}

export interface ConfirmedKpi {
  readonly kpiId: string;
  readonly n: number;
  readonly weightBp: number;
  /** Null: no data, and its weight went to the others. */
  readonly scoreBp: number | null;
}
