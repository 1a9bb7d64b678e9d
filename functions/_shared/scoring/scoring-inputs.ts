import type { Kpi } from '../kpis/kpi.ts';
import type { Target } from '../plans/target.ts';
import type { ScoringException } from './exception.ts';
import type { PersonTotal } from './measure-total.ts';
import type { Period } from './period.ts';
import type { Posting } from './posting-segments.ts';
import type { Prior } from './prior.ts';
import type { Veto } from './veto.ts';

/** Everything a score is made of. Lists are sets: their order means nothing. */
export interface ScoringInputs {
  readonly period: Period;
  readonly kpis: readonly Kpi[];
  readonly postings: readonly Posting[];
  /** Of the period: measurements that occurred, or whose window closed, in it. */
  readonly totals: readonly PersonTotal[];
  readonly targets: readonly Target[];
  readonly priors: readonly Prior[];
  readonly vetoes: readonly Veto[];
  /** Absent where nothing was decided. */
  readonly exceptions?: readonly ScoringException[];
}
