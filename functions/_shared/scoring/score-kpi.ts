import type { Kpi } from '../kpis/kpi.ts';
import { compareFractions } from '../numbers/compare-fractions.ts';
import { type Fraction, fraction } from '../numbers/fraction.ts';
import { fractionToNumber } from '../numbers/fraction-to-number.ts';
import { parseDecimal } from '../numbers/parse-decimal.ts';
import { roundFraction } from '../numbers/round-fraction.ts';
import type { PlanItem } from '../plans/plan.ts';
import { knotsOfCurve, moveKnots } from './curve-knot.ts';
import { evaluateKpi } from './evaluate-kpi.ts';
import { kpiInterval } from './kpi-interval.ts';
import type { Totals } from './measure-total.ts';
import type { Prior } from './prior.ts';
import { scoreOnCurve } from './score-on-curve.ts';
import type { ScoredKpi } from './scored-kpi.ts';
import { shrinkValue } from './shrink-value.ts';

export interface KpiScoring {
  readonly kpi: Kpi;
  readonly item: PlanItem;
  readonly totals: Totals;
  readonly kpis: ReadonlyMap<string, Kpi>;
  /** Agreed outside the plan, else null. */
  readonly target: Fraction | null;
  readonly quota: Fraction | null;
  readonly prior: Prior | null;
}

/**
 * Score one KPI of a plan: its value, shrunk if the plan says so, on its curve, then its gate. The
 * gate looks at the same value as the curve.
 */
export function scoreKpi({ kpi, item, totals, kpis, target, quota, prior }: KpiScoring): ScoredKpi {
  const evaluation = evaluateKpi(kpi, { totals, kpis, quota });
  const shrunk = prior && item.isShrunk ? shrinkValue(kpi, evaluation, prior) : null;
  const value = shrunk?.value ?? evaluation.value;
  const planTarget = parseDecimal(item.target);
  const knots = knotsOfCurve(item.curve);
  const position =
    value === null
      ? null
      : scoreOnCurve(value, target === null ? knots : moveKnots(knots, planTarget, target));
  const gate = value === null ? null : gateOf(item, kpi, value);
  const score = position && (gate?.isFailed ? fraction(0) : position.score);
  return {
    ...evaluation,
    kpiId: kpi.id,
    minN: item.minN,
    isProvisional: evaluation.value !== null && evaluation.effectiveN < item.minN,
    interval: kpiInterval(kpi, evaluation, totals, withinSdOf(prior)),
    shrunk,
    scoredOn: shrunk ? 'shrunk' : 'raw',
    target: target ?? planTarget,
    isOwnTarget: target !== null,
    quota,
    gate,
    position,
    score,
    scoreBp: score && roundFraction(score),
    beside: besideOf(kpi, totals),
    weightBp: item.weightBp,
  };
}

function gateOf({ gate }: PlanItem, { better }: Kpi, value: Fraction): ScoredKpi['gate'] {
  if (gate === null) return null;
  const limit = parseDecimal(gate);
  const sign = compareFractions(value, limit);
  return { value: limit, isFailed: better === 'higher' ? sign < 0 : sign > 0 };
}

function withinSdOf(prior: Prior | null): number | undefined {
  if (prior?.kind !== 'normal') return undefined;
  const variance = Number(prior.withinVariance);
  return variance > 0 ? Math.sqrt(variance) : undefined;
}

function besideOf({ beside }: Kpi, totals: Totals): number | null {
  const total = beside && totals.get(beside.measure);
  if (!total || total.n === 0) return null;
  if (beside.statistic === 'median') return total.median;
  return fractionToNumber(fraction(total.sum, total.n));
}
