import type { Fraction } from '../numbers/fraction.ts';
import type { Interval } from '../statistics/interval.ts';
import type { Evaluation } from './evaluate-kpi.ts';
import type { CurvePosition } from './score-on-curve.ts';
import type { ShrunkValue } from './shrink-value.ts';

/** How a KPI got its score, from the counts to the points: what the person may read and dispute. */
export interface ScoredKpi extends Evaluation {
  readonly kpiId: string;
  readonly minN: number;
  /** effectiveN below minN: shown, never ranked or awarded. */
  readonly isProvisional: boolean;
  /** Of the raw value; null where no honest one exists. */
  readonly interval: Interval | null;
  readonly shrunk: ShrunkValue | null;
  /** Which of the two was scored. */
  readonly scoredOn: 'raw' | 'shrunk';
  /** The value that earns 100, and whether it was agreed outside the plan. */
  readonly target: Fraction;
  readonly isOwnTarget: boolean;
  readonly quota: Fraction | null;
  readonly gate: { readonly value: Fraction; readonly isFailed: boolean } | null;
  /** Null where there is no value. */
  readonly position: CurvePosition | null;
  /** After the gate, in basis points and not yet rounded; null where there is no value. */
  readonly score: Fraction | null;
  /** The score, rounded for the page only. */
  readonly scoreBp: number | null;
  readonly beside: number | null;
  readonly weightBp: number;
}

/** A KPI within its segment: after missing weight was redistributed. */
export interface WeightedKpi extends ScoredKpi {
  /** 0 for a KPI without a value; those of a segment add up to 10000. */
  readonly weightAfterBp: number;
  /** Of the composite, not yet rounded. */
  readonly contribution: Fraction;
  /** Shown contributions add up to the shown composite. */
  readonly contributionBp: number;
}
