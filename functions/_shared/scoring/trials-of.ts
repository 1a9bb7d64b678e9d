import type { Kpi } from '../kpis/kpi.ts';
import { measureOf } from '../kpis/measure-catalogue.ts';
import { compareFractions } from '../numbers/compare-fractions.ts';
import { type Fraction, fraction } from '../numbers/fraction.ts';
import { divide } from '../numbers/fraction-arithmetic.ts';
import type { Evaluation } from './evaluate-kpi.ts';

/** How often something could happen, and did. Fractions: a deal may be shared 70 : 30. */
export interface Trials {
  readonly successes: Fraction;
  readonly n: Fraction;
}

/**
 * The trials behind a proportion; shares in basis points count as parts of one deal.
 * @returns null when it is no proportion after all: more successes than trials, or fewer than none
 */
export function trialsOf({ family, aggregate }: Kpi, evaluation: Evaluation): Trials | null {
  const { numerator, denominator } = evaluation;
  if (family !== 'proportion' || numerator === null || denominator === null) return null;
  if (denominator.numerator <= 0n || numerator.numerator < 0n) return null;
  if (compareFractions(numerator, denominator) > 0) return null;
  const isShared =
    aggregate.kind === 'ratio' &&
    aggregate.denominator.of === 'sum' &&
    measureOf(aggregate.denominator.measure).scale === 'share';
  const whole = fraction(isShared ? 10_000 : 1);
  return { successes: divide(numerator, whole), n: divide(denominator, whole) };
}
