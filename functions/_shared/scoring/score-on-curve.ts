import { compareFractions } from '../numbers/compare-fractions.ts';
import { type Fraction, fraction } from '../numbers/fraction.ts';
import { add, divide, multiply, subtract } from '../numbers/fraction-arithmetic.ts';
import type { CurveKnot } from './curve-knot.ts';

/** Where on its curve a value lies: between which knots, how far along, and what that earns. */
export interface CurvePosition {
  /** Null below the first knot. */
  readonly below: CurveKnot | null;
  /** Null from the last knot on. */
  readonly above: CurveKnot | null;
  /** 0 at `below`, 1 at `above`; 0 where one is missing. */
  readonly way: Fraction;
  /** In basis points, 10000 = target met; not yet rounded. */
  readonly score: Fraction;
}

/**
 * Score a value on its curve of knots, exactly. Between two knots the score is linear; beyond the
 * ends it is flat. Two knots at one value are a step: the later one holds from that value on, [a, b).
 *
 * @param knots in rising order of value
 * @throws {RangeError} for no knots
 * @example scoreOnCurve(1/2, (0.30→0)(0.40→60)(0.50→100)(0.60→120)).score // 10000
 */
export function scoreOnCurve(value: Fraction, knots: readonly CurveKnot[]): CurvePosition {
  const [first] = knots;
  if (!first) throw new RangeError('A curve needs at least one knot.');
  const at = knots.findLastIndex((knot) => compareFractions(value, knot.value) >= 0);
  const below = knots[at] ?? null;
  const above = knots[at + 1] ?? null;
  if (below === null || above === null) {
    const { scoreBp } = below ?? first;
    return { below, above, way: fraction(0), score: fraction(scoreBp) };
  }
  const way = divide(subtract(value, below.value), subtract(above.value, below.value));
  const rise = multiply(way, fraction(above.scoreBp - below.scoreBp));
  return { below, above, way, score: add(fraction(below.scoreBp), rise) };
}
