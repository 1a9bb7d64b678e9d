import type { StaffRole } from '../kpis/staff-role.ts';
import type { Fraction } from '../numbers/fraction.ts';
import type { Phase } from '../plans/plan.ts';
import type { CompositeObstacle } from '../statistics/composite-obstacle.ts';
import type { Period } from './period.ts';
import type { WeightedKpi } from './scored-kpi.ts';
import type { Veto } from './veto.ts';

/** One branch and role within the period, scored with its own plan. */
export interface AppraisedSegment {
  readonly branchId: string;
  readonly role: StaffRole;
  readonly days: number;
  readonly planId: string | null;
  readonly planVersion: number | null;
  readonly phase: Phase | null;
  readonly items: readonly WeightedKpi[];
  readonly presentWeightBp: number;
  readonly obstacle: CompositeObstacle | 'no_plan' | null;
  /** Before the ramp; null when there is an obstacle. */
  readonly composite: Fraction | null;
  readonly compositeBp: number | null;
  readonly worstBp: number | null;
  readonly bestBp: number | null;
  /** After the ramp. */
  readonly total: Fraction | null;
  /** Part of the days with a total, for the day-weighted mean; 0 without one. They add up to 10000. */
  readonly dayShareBp: number;
}

/** Why a result may not be ranked. Awards ask for more: see `awardObstacles`. */
export type RankObstacle = 'no_total' | 'provisional' | 'trial';
export type AwardObstacle = RankObstacle | 'veto' | 'gate' | 'too_few_days';

/** What one person's period came to, with all that led to it. */
export interface Appraisal {
  readonly employeeId: string;
  readonly period: Period;
  readonly periodDays: number;
  readonly postedDays: number;
  readonly segments: readonly AppraisedSegment[];
  /** Why there is no total: no segment has one, or those that have are too few of the days. */
  readonly obstacle: 'no_composite' | 'too_few_days' | null;
  /** The day-weighted mean, exactly; null when there is an obstacle. */
  readonly exact: Fraction | null;
  /** Rounded once. Stays visible beside a vetoed total. */
  readonly ungatedBp: number | null;
  /** What counts: at most 5999 under a veto. */
  readonly totalBp: number | null;
  readonly vetoes: readonly Veto[];
  /** KPIs with fewer observations than they need. */
  readonly provisionalKpis: readonly string[];
  readonly failedGates: readonly string[];
  readonly isTrial: boolean;
  readonly rankObstacles: readonly RankObstacle[];
  readonly awardObstacles: readonly AwardObstacle[];
  /** Facts from a role that the person did not hold in this period; they are in no score. */
  readonly strayObservations: number;
}
