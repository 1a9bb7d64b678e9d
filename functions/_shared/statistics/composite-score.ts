import { type Fraction, fraction } from '../numbers/fraction.ts';
import { halfUpDiv } from '../numbers/half-up-div.ts';
import { largestRemainder } from '../numbers/largest-remainder.ts';
import { itemAt } from './item-at.ts';
import { requireCount, requirePaired } from './requirements.ts';

/** Everything in basis points (10000 = 100 %), rounded once, half up. */
export interface CompositeScore {
  readonly scoreBp: number;
  /** The score before rounding, in basis points. */
  readonly exact: Fraction;
  /** Weight of the KPIs present, as a share of all weight. */
  readonly coverageBp: number;
  /** The reweighted weights of the KPIs present, in their order; they add up to 10000. */
  readonly displayWeightsBp: readonly number[];
  /** The score if every missing KPI were 0. */
  readonly worstBp: number;
  /** The score if every missing KPI were 100 %. */
  readonly bestBp: number;
}

/**
 * A weighted score over the KPIs that are present; missing weight is shared out in proportion.
 * Missing is not zero and not the peer mean. A KPI withheld by the unit is passed as 0.
 * Whether the result may be shown at all is decided by `compositeObstacle`.
 *
 * Source: CMS Hospital VBP, 42 CFR 412.165 (proportional reweighting of missing domains).
 * @param weights whole numbers ≥ 0, in any unit
 * @param scoresBp whole basis points 0..10000, or null when missing
 * @returns null when nothing is present, or only KPIs of weight 0
 * @throws {RangeError} for lists of unequal length, or values that are not whole or out of range
 */
export function compositeScore(
  weights: readonly number[],
  scoresBp: readonly (number | null)[],
): CompositeScore | null {
  requirePaired(weights, scoresBp, 'Weights and scores');
  const parts = weights.map((weight, i) => ({
    weight: requireCount(weight, 'Each weight'),
    scoreBp: requireScore(itemAt(scoresBp, i)),
  }));
  const present = parts.filter((part) => part.scoreBp !== null);
  const all = total(parts.map((part) => BigInt(part.weight)));
  const covered = total(present.map((part) => BigInt(part.weight)));
  if (covered === 0n) return null;
  const points = total(present.map((part) => BigInt(part.weight) * BigInt(part.scoreBp ?? 0)));
  return {
    scoreBp: Number(halfUpDiv(points, covered)),
    exact: fraction(points, covered),
    coverageBp: Number(halfUpDiv(10_000n * covered, all)),
    displayWeightsBp: largestRemainder(
      present.map((part) => part.weight),
      10_000,
    ),
    worstBp: Number(halfUpDiv(points, all)),
    bestBp: Number(halfUpDiv(points + 10_000n * (all - covered), all)),
  };
}

function total(values: readonly bigint[]): bigint {
  return values.reduce((sum, value) => sum + value, 0n);
}

function requireScore(scoreBp: number | null): number | null {
  if (scoreBp === null) return null;
  if (requireCount(scoreBp, 'Each score') > 10_000) {
    throw new RangeError(`A score is at most 10000 basis points, got ${scoreBp}.`);
  }
  return scoreBp;
}
