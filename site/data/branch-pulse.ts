import { firstDay, type Month } from '#shared/calendar/month.ts';
import { callRpc } from './call-rpc.ts';

/** How many visits came how far. `recorded`: of how many it was written down that somebody asked. */
export interface Funnel {
  readonly closed: number;
  readonly asked: number;
  readonly started: number;
  readonly finished: number;
  readonly recorded: number;
}

export interface TodayCounts {
  readonly funnel: Funnel;
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
  readonly satisfied: number;
  readonly ratings: number;
}

/** An unhappy customer who may be called. */
export interface WantedCall {
  readonly id: string;
  readonly answeredAt: string;
  readonly nps: number | null;
  readonly lowest: number | null;
  readonly comment: string | null;
  readonly language: 'zh' | 'en';
  readonly hasNumber: boolean;
}

/** The answers of one hour of the branch's day, on one weekday (1 is Monday). */
export type HourCount = readonly [weekday: number, hour: number, answers: number, unhappy: number];

/** Where data comes from, its newest event, and when it last arrived, of what arrives by file. */
export type SourceAge = readonly [name: string, eventAt: string, arrivedAt: string | null];

export interface BranchPulse {
  readonly funnel: Funnel;
  readonly today: TodayCounts | null;
  readonly hours: readonly HourCount[];
  readonly sources: readonly SourceAge[];
  readonly calls: readonly WantedCall[];
  readonly complaints: { readonly open: number; readonly oldestAt: string | null };
}

/** What is going on in a branch beside its figures. @param today null where the month is over */
export function fetchBranchPulse(
  branchId: string,
  month: Month,
  today: string | null,
): Promise<BranchPulse> {
  return callRpc<BranchPulse>('read_branch_pulse', {
    p_branch_id: branchId,
    p_month: firstDay(month),
    p_day: today,
  });
}
