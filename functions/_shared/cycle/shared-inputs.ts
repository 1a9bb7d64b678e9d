import type { Kpi } from '../kpis/kpi.ts';
import type { Plan } from '../plans/plan.ts';
import type { Target } from '../plans/target.ts';
import type { Period } from '../scoring/period.ts';
import type { Prior } from '../scoring/prior.ts';
import type { CyclePeriod } from './cycle-period.ts';

/** The inputs of a period that many people share: the rules, as they were when it was computed. */
export interface SharedInputs {
  readonly period: Period;
  readonly phase: CyclePeriod['phase'];
  readonly rampShareBp: number | null;
  readonly rankScope: CyclePeriod['rankScope'];
  /** Those the plans rest on, parts of indices included. */
  readonly kpis: readonly Kpi[];
  /** The versions as they were saved; the phase is applied when scoring. */
  readonly plans: readonly Plan[];
  readonly priors: readonly Prior[];
  /** Agreed with more than one person. */
  readonly targets: readonly Target[];
}
