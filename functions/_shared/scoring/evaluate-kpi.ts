import type { Aggregate, IndexPart, Term } from '../kpis/aggregate.ts';
import type { Kpi } from '../kpis/kpi.ts';
import type { MeasureName } from '../kpis/measure-catalogue.ts';
import { clampFraction } from '../numbers/compare-fractions.ts';
import { type Fraction, fraction } from '../numbers/fraction.ts';
import { divide, multiply, subtract, sumFractions } from '../numbers/fraction-arithmetic.ts';
import { parseDecimal } from '../numbers/parse-decimal.ts';
import { countNpsTotal } from './count-nps-total.ts';
import { effectiveN, type MeasureTotal, type Totals } from './measure-total.ts';

/** Why there is no value. None of these is a zero. */
export type MissingReason =
  | 'no_records'
  | 'zero_denominator'
  | 'no_quota'
  | 'too_few_parts'
  /** Decided by people; see `ScoringException`. */
  | 'set_aside';

/** A part of an index, with what it brought. */
export interface PartValue {
  readonly kpiId: string;
  readonly weightBp: number;
  readonly evaluation: Evaluation;
}

/** The value of a KPI and what it was made of. */
export interface Evaluation {
  /** In the KPI's unit: a share as 0–1, money in fen, an index and NPS out of 100. */
  readonly value: Fraction | null;
  readonly reason: MissingReason | null;
  readonly numerator: Fraction | null;
  readonly denominator: Fraction | null;
  /** Observations: of an index the fewest of its parts. */
  readonly n: number;
  /** Of these, how many speak for themselves; see `effectiveN` of a total. */
  readonly effectiveN: number;
  readonly parts: readonly PartValue[];
}

export interface EvaluationContext {
  readonly totals: Totals;
  readonly kpis: ReadonlyMap<string, Kpi>;
  /** The agreed amount for these days; null when none was agreed. */
  readonly quota: Fraction | null;
}

/** An index without this much of its weight is not that index any more; as with a composite. */
const leastIndexWeightBp = 7000;

/**
 * Compute a KPI from totals, exactly.
 * @throws {RangeError} when an index rests on a KPI that is not among `kpis`
 */
export function evaluateKpi({ aggregate }: Kpi, context: EvaluationContext): Evaluation {
  switch (aggregate.kind) {
    case 'mean': {
      const total = totalOf(context.totals, aggregate.measure);
      const { n, sum } = total;
      return { ...quotient(fraction(sum), fraction(n), n, 1), effectiveN: effectiveN(total) };
    }
    case 'sum': {
      const { n, sum } = totalOf(context.totals, aggregate.measure);
      const value = fraction(sum);
      return n === 0
        ? missing('no_records')
        : { value, reason: null, numerator: value, denominator: null, n, effectiveN: n, parts: [] };
    }
    case 'ratio':
      return evaluateRatio(aggregate, context);
    case 'nps': {
      const { n, promoters, detractors } = countNpsTotal(totalOf(context.totals, 'nps'));
      return quotient(fraction(promoters - detractors), fraction(n), n, 100);
    }
    case 'index':
      return evaluateIndex(aggregate.parts, context);
  }
}

function evaluateRatio(
  { numerator, denominator, scale }: Extract<Aggregate, { kind: 'ratio' }>,
  context: EvaluationContext,
): Evaluation {
  if (denominator.of === 'quota' && context.quota === null) return missing('no_quota');
  const counted = denominator.of === 'quota' ? numerator : denominator;
  const n = counted.of === 'quota' ? 0 : totalOf(context.totals, counted.measure).n;
  if (denominator.of !== 'quota' && n === 0) return missing('no_records');
  return quotient(amountOf(numerator, context), amountOf(denominator, context), n, scale);
}

function amountOf(term: Term, { totals, quota }: EvaluationContext): Fraction {
  if (term.of === 'quota') return quota ?? fraction(0);
  const total = totalOf(totals, term.measure);
  return fraction(term.of === 'sum' ? total.sum : total.n);
}

function quotient(
  numerator: Fraction,
  denominator: Fraction,
  n: number,
  scale: number,
): Evaluation {
  if (denominator.numerator === 0n) {
    const reason = n === 0 ? 'no_records' : 'zero_denominator';
    return { ...missing(reason), numerator, denominator, n, effectiveN: n };
  }
  const value = multiply(divide(numerator, denominator), fraction(scale));
  return { value, reason: null, numerator, denominator, n, effectiveN: n, parts: [] };
}

/** Weight of missing parts goes to the present ones in proportion, as in a plan. */
function evaluateIndex(indexParts: readonly IndexPart[], context: EvaluationContext): Evaluation {
  const scored = indexParts.map((part) => {
    const kpi = context.kpis.get(part.kpiId);
    if (!kpi) throw new RangeError(`An index rests on the unknown KPI ${part.kpiId}.`);
    return { part, evaluation: evaluateKpi(kpi, context) };
  });
  const parts = scored.map(({ part: { kpiId, weightBp }, evaluation }) => ({
    kpiId,
    weightBp,
    evaluation,
  }));
  const present = scored.flatMap(({ part, evaluation }) =>
    evaluation.value === null
      ? []
      : [{ evaluation, weightBp: part.weightBp, level: levelOf(evaluation.value, part) }],
  );
  const weightBp = present.reduce((sum, part) => sum + part.weightBp, 0);
  if (weightBp < leastIndexWeightBp) return { ...missing('too_few_parts'), parts };
  const points = sumFractions(
    present.map((part) => multiply(part.level, fraction(part.weightBp * 100))),
  );
  const n = Math.min(...present.map(({ evaluation }) => evaluation.n));
  const fewest = Math.min(...present.map(({ evaluation }) => evaluation.effectiveN));
  return { ...quotient(points, fraction(weightBp), n, 1), effectiveN: fewest, parts };
}

/** 0 at `from`, 1 at `to`, and nothing beyond. */
function levelOf(value: Fraction, part: IndexPart): Fraction {
  const [from, to] = [parseDecimal(part.from), parseDecimal(part.to)];
  const level = divide(subtract(value, from), subtract(to, from));
  return clampFraction(level, fraction(0), fraction(1));
}

function missing(reason: MissingReason): Evaluation {
  return {
    value: null,
    reason,
    numerator: null,
    denominator: null,
    n: 0,
    effectiveN: 0,
    parts: [],
  };
}

const nothing: MeasureTotal = {
  n: 0,
  sum: 0,
  sumSquares: 0,
  histogram: null,
  median: null,
  customers: null,
};

function totalOf(totals: Totals, measure: MeasureName): MeasureTotal {
  return totals.get(measure) ?? nothing;
}
