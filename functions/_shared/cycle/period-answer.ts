import type { ReplayReport } from './replay-seal.ts';
import type { Restatement } from './restate.ts';
import type { TrialReport } from './trial-report.ts';

/** What `score-period` answers to an action on a period. */
export interface PeriodAnswers {
  readonly compute: { readonly revision: number; readonly people: number; readonly ranked: number };
  readonly publish: { readonly revision: number };
  readonly seal: { readonly contentHash: string; readonly lines: number };
  readonly replay: ReplayReport;
  readonly restate: { readonly isKept: boolean; readonly restatements: readonly Restatement[] };
  readonly trial_report: TrialReport;
}

export type PeriodAnswer = PeriodAnswers[keyof PeriodAnswers];
