import { clampInterval } from './clamp.ts';
import type { Interval } from './interval.ts';
import type { Share } from './newcombe-interval.ts';
import { normalQuantile } from './normal-quantile.ts';
import { type OverDispersion, overDispersion } from './over-dispersion.ts';
import { pooledShare } from './pooled-share.ts';
import { requireOpenProbability, requirePositiveCount, requireShare } from './requirements.ts';

export interface ArcsineFunnel extends OverDispersion {
  readonly target: number;
  /** The limits of a unit of size n, back on the scale of shares, in [0, 1]. */
  readonly limitsAt: (n: number, tail: number) => Interval;
}

/**
 * An over-dispersed funnel for shares: arcsine scale, additive random effects.
 * With fewer than 10 units take `binomialFunnelLimit` at 99.8 % only.
 *
 * Source: Spiegelhalter 2005, Qual. Saf. Health Care 14:347; NHS FunnelPlotR.
 * @param target the share to compare with; all units together when left out
 * @param winsorShare cut at each end of the z-scores
 * @returns z, phi and tau² on the arcsine scale; `limitsAt(n, 0.025)` for 95 %,
 *   `limitsAt(n, 0.001)` for 99.8 %
 * @throws {RangeError} for no units, or shares that are not whole numbers with n ≥ 1
 */
export function arcsineFunnel(
  units: readonly Share[],
  target: number = pooledShare(units),
  winsorShare = 0.1,
): ArcsineFunnel {
  requireOpenProbability(target, 'The target');
  for (const { successes, n } of units) requireShare(successes, n);
  const centre = Math.asin(Math.sqrt(target));
  const dispersion = overDispersion(
    units.map(({ successes, n }) => Math.asin(Math.sqrt(successes / n))),
    units.map(({ n }) => 1 / (2 * Math.sqrt(n))),
    centre,
    winsorShare,
  );
  const limitsAt = (n: number, tail: number): Interval => {
    const variance = 1 / (4 * requirePositiveCount(n, 'n')) + dispersion.tau2;
    const half = -normalQuantile(tail) * Math.sqrt(variance);
    const angles = { lower: centre - half, upper: centre + half };
    const { lower, upper } = clampInterval(angles, 0, Math.PI / 2);
    return { lower: Math.sin(lower) ** 2, upper: Math.sin(upper) ** 2 };
  };
  return { ...dispersion, target, limitsAt };
}
