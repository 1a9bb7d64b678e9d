import type { Term } from '../kpis/aggregate.ts';
import type { Kpi } from '../kpis/kpi.ts';
import { type MeasureName, measureOf } from '../kpis/measure-catalogue.ts';
import { fractionToNumber } from '../numbers/fraction-to-number.ts';
import type { PlanItem } from '../plans/plan.ts';
import { knotsOfCurve } from './curve-knot.ts';
import { effectiveN, type MeasureTotal, type Totals } from './measure-total.ts';
import type { Prior } from './prior.ts';

/** An item of a plan in floating point, to be scored for many people. */
export interface ApproximateItem {
  /**
   * The score in basis points, off by less than 1e-7; null where there is no value, and `unsure`
   * where only exact arithmetic can tell: at a knot or a gate, on a cliff.
   */
  score(totals: Totals): number | null | typeof unsure;
  /** Observations behind the last score that speak for themselves; whether its gate failed. */
  effectiveN: number;
  hasFailedGate: boolean;
}

export const unsure = Symbol('unsure');

/** Nearer than this to a knot or a gate, and rounding could change sides. */
const nearness = 1e-9;
/** How far a handful of operations can drift from the true value, relative to it; generous. */
const drift = 1e-14;
const largestError = 1e-7;

/** @returns null for a KPI that is no quotient of sums: those are few and are scored exactly */
export function approximateItem(
  kpi: Kpi,
  item: PlanItem,
  prior: Prior | null,
): ApproximateItem | null {
  const parts = quotientOf(kpi);
  if (parts === null) return null;
  const isMean = kpi.aggregate.kind === 'mean';
  const shrink = shrinkerOf(kpi, item, prior, parts.whole);
  const knots = knotsOfCurve(item.curve).map(({ value, scoreBp }) => ({
    at: fractionToNumber(value),
    scoreBp,
  }));
  const gate = item.gate === null ? null : Number(item.gate);
  const approximate: ApproximateItem = {
    effectiveN: 0,
    hasFailedGate: false,
    score(totals) {
      approximate.effectiveN = 0;
      approximate.hasFailedGate = false;
      const [top, bottom] = [totals.get(parts.top.measure), totals.get(parts.bottom.measure)];
      const [above, below] = [amountOf(top, parts.top.of), amountOf(bottom, parts.bottom.of)];
      if (!bottom || bottom.n === 0 || below === 0) return null;
      const n = isMean ? effectiveN(bottom) : bottom.n;
      approximate.effectiveN = n;
      const value = shrink((above / below) * parts.scale, above, below, n);
      if (gate !== null) {
        if (isNear(value, gate)) return unsure;
        approximate.hasFailedGate = kpi.better === 'higher' ? value < gate : value > gate;
      }
      const score = scoreAt(value, knots);
      return approximate.hasFailedGate && score !== unsure ? 0 : score;
    },
  };
  return approximate;
}

interface Quotient {
  readonly top: { readonly of: 'sum' | 'count'; readonly measure: MeasureName };
  readonly bottom: Quotient['top'];
  readonly scale: number;
  /** Basis points of a shared deal count as parts of one. */
  readonly whole: number;
}

function quotientOf({ aggregate }: Kpi): Quotient | null {
  if (aggregate.kind === 'mean') {
    const { measure } = aggregate;
    return { top: { of: 'sum', measure }, bottom: { of: 'count', measure }, scale: 1, whole: 1 };
  }
  if (aggregate.kind !== 'ratio') return null;
  const { numerator: top, denominator: bottom, scale } = aggregate;
  if (isQuota(top) || isQuota(bottom)) return null;
  const isShared = bottom.of === 'sum' && measureOf(bottom.measure).scale === 'share';
  return { top, bottom, scale, whole: isShared ? 10_000 : 1 };
}

function isQuota(term: Term): term is Extract<Term, { of: 'quota' }> {
  return term.of === 'quota';
}

function amountOf(total: MeasureTotal | undefined, of: 'sum' | 'count'): number {
  if (!total) return 0;
  return of === 'sum' ? total.sum : total.n;
}

type Shrink = (value: number, above: number, below: number, n: number) => number;

/** As `shrinkValue`, value only. */
function shrinkerOf(kpi: Kpi, item: PlanItem, prior: Prior | null, whole: number): Shrink {
  if (prior === null || !item.isShrunk) return (value) => value;
  if (kpi.family === 'rating' && prior.kind === 'normal') {
    const [mean, between] = [Number(prior.mean), Number(prior.betweenVariance)];
    const within = Number(prior.withinVariance);
    return (value, _above, _below, n) => {
      const variance = between + within / n;
      return variance === 0 ? value : mean + (between / variance) * (value - mean);
    };
  }
  if (kpi.family !== 'proportion' || prior.kind !== 'beta') return (value) => value;
  const strength = Number(prior.alpha) + Number(prior.beta);
  const mean = Number(prior.alpha) / strength;
  return (value, above, below) => {
    if (below < 0 || above < 0 || above > below) return value;
    const trials = below / whole;
    return mean + (trials / (trials + strength)) * (value - mean);
  };
}

function scoreAt(
  value: number,
  knots: readonly { readonly at: number; readonly scoreBp: number }[],
): number | typeof unsure {
  let below = -1;
  for (let place = 0; place < knots.length; place += 1) {
    const { at } = knots[place] as (typeof knots)[number];
    if (isNear(value, at)) return unsure;
    if (value > at) below = place;
  }
  const [from, to] = [knots[below], knots[below + 1]];
  if (!from) return to?.scoreBp ?? unsure;
  if (!to) return from.scoreBp;
  const slope = (to.scoreBp - from.scoreBp) / (to.at - from.at);
  if (Math.abs(slope) * (1 + Math.abs(value)) * drift > largestError) return unsure;
  return from.scoreBp + slope * (value - from.at);
}

function isNear(value: number, other: number): boolean {
  return Math.abs(value - other) <= nearness * (1 + Math.abs(other));
}
