import { itemAt } from './item-at.ts';
import { mean } from './mean.ts';
import { requireFinite, requirePaired, requirePositive } from './requirements.ts';
import { sum } from './sum.ts';
import { type Winsorized, winsorize } from './winsorize.ts';

export interface OverDispersion {
  /** Naive z-scores, (y − target)/se. */
  readonly z: readonly number[];
  readonly winsorized: Winsorized;
  /** Mean of z² without Winsorising. */
  readonly rawPhi: number;
  /** Mean of Winsorised z²; 1 is what chance alone gives. */
  readonly phi: number;
  /** Variance between units on the scale of y, 0 when phi is no more than chance. */
  readonly tau2: number;
  /** z/√phi (z itself when phi < 1). */
  readonly multiplicativeZ: readonly number[];
  /** (y − target)/√(se² + tau²): the one to use, when phi > 1 and there are 10 units or more. */
  readonly additiveZ: readonly number[];
}

/**
 * How much more units scatter around a target than chance explains, and z-scores that allow for
 * it. Without it a funnel calls a third of 426 real clinics outliers.
 *
 * Source: Spiegelhalter 2005, Qual. Saf. Health Care 14:347; NHS FunnelPlotR.
 * @param standardErrors of each y, on the same scale
 * @param share Winsorised at each end, 0.1 by convention
 * @throws {RangeError} for lists of unequal length, no units, or a standard error ≤ 0
 */
export function overDispersion(
  y: readonly number[],
  standardErrors: readonly number[],
  target: number,
  share = 0.1,
): OverDispersion {
  requirePaired(y, standardErrors, 'Values and standard errors');
  requireFinite(target, 'The target');
  const se = standardErrors.map((s) => requirePositive(s, 'Each standard error'));
  const z = y.map((value, i) => (value - target) / itemAt(se, i));
  const winsorized = winsorize(z, share);
  const phi = mean(winsorized.values.map((value) => value ** 2));
  const tau2 = betweenVariance(phi, se);
  return {
    z,
    winsorized,
    rawPhi: mean(z.map((value) => value ** 2)),
    phi,
    tau2,
    multiplicativeZ: z.map((value) => value / Math.sqrt(Math.max(1, phi))),
    additiveZ: y.map((value, i) => (value - target) / Math.sqrt(itemAt(se, i) ** 2 + tau2)),
  };
}

function betweenVariance(phi: number, standardErrors: readonly number[]): number {
  const count = standardErrors.length;
  const weights = standardErrors.map((s) => 1 / s ** 2);
  const total = sum(weights);
  const spare = total - sum(weights.map((w) => w * w)) / total;
  return count < 2 ? 0 : Math.max(0, (count * phi - (count - 1)) / spare);
}
