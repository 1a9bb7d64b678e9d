import { type Fraction, fraction } from '../numbers/fraction.ts';
import { add, divide, multiply, subtract } from '../numbers/fraction-arithmetic.ts';
import { parseDecimal } from '../numbers/parse-decimal.ts';
import type { Curve, Knot } from '../plans/curve.ts';
import { knotsOf } from '../plans/knots-of.ts';

/** A knot with its value read, ready to be scored on. */
export interface CurveKnot {
  readonly value: Fraction;
  /** 10000 = target met. */
  readonly scoreBp: number;
}

/** Read the knots of a plan. */
export function readKnots(knots: readonly Knot[]): CurveKnot[] {
  return knots.map(({ value, scoreBp }) => ({ value: parseDecimal(value), scoreBp }));
}

/** The knots of a curve, read once however many people are scored on it. Curves never change. */
export function knotsOfCurve(curve: Curve): readonly CurveKnot[] {
  const known = readCurves.get(curve);
  if (known) return known;
  const knots = readKnots(knotsOf(curve));
  readCurves.set(curve, knots);
  return knots;
}

const readCurves = new WeakMap<Curve, readonly CurveKnot[]>();

/**
 * Move a curve from the plan's target to another one, in proportion: what was 90 % of the target
 * stays 90 % of it. Where either target is not above zero there is no proportion, and the curve is
 * shifted. Steps stay steps, and the new target scores what the old one did.
 *
 * @example moveKnots((0.30→0)(0.50→100), 1/2, 3/5) // (0.36→0)(0.60→100)
 */
export function moveKnots(knots: readonly CurveKnot[], from: Fraction, to: Fraction): CurveKnot[] {
  const isProportional = from.numerator > 0n && to.numerator > 0n;
  const factor = isProportional ? divide(to, from) : fraction(1);
  const shift = isProportional ? fraction(0) : subtract(to, from);
  return knots.map(({ value, scoreBp }) => ({
    value: add(multiply(value, factor), shift),
    scoreBp,
  }));
}
