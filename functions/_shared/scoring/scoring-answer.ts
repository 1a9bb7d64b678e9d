import type { Kpi } from '../kpis/kpi.ts';
import type { Plan } from '../plans/plan.ts';
import type { Appraisal } from './appraisal.ts';
import type { ScoredPerson } from './loaded-scoring.ts';
import type { Period } from './period.ts';
import type { ScoreLine } from './score-line.ts';
import type { HelpfulChange } from './what-helps.ts';
import type { WhatIf } from './what-if.ts';

/** What an answer of `score-period` is about: the days, who, by which versions, and what those weigh. */
export interface ScoringHead {
  readonly period: Period;
  readonly people: readonly ScoredPerson[];
  readonly plans: readonly Pick<Plan, 'id' | 'version' | 'role' | 'name' | 'phase'>[];
  readonly kpis: readonly Kpi[];
}

export interface PreviewAnswer extends ScoringHead {
  /** In order of employee; nothing of it is final. */
  readonly appraisals: readonly Appraisal[];
}

export interface LinesAnswer extends ScoringHead {
  readonly lines: readonly ScoreLine[];
}

export type WhatIfAnswer = ScoringHead & WhatIf;

export interface HelpAnswer extends ScoringHead {
  /** The one that helps most first. */
  readonly helpful: readonly HelpfulChange[];
}

export type ScoringAnswer = PreviewAnswer | LinesAnswer | WhatIfAnswer | HelpAnswer;
