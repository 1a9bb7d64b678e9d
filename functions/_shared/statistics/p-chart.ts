import { binomialFunnelLimit } from './binomial-funnel-limit.ts';
import { clampInterval } from './clamp.ts';
import type { Interval } from './interval.ts';
import type { Share } from './newcombe-interval.ts';
import { pooledShare } from './pooled-share.ts';
import { requireProbability, requireShare } from './requirements.ts';

/** exact below n = 50, three-sigma from there on, unless one of them is asked for. */
export type PChartMethod = 'auto' | 'exact' | 'three-sigma';

export interface PChartPoint extends Interval {
  readonly share: number;
  /** (share − centre) / √(centre(1 − centre)/n); 0 when the centre is 0 or 1. */
  readonly z: number;
}

export interface PChart {
  readonly centre: number;
  readonly points: readonly PChartPoint[];
}

/**
 * A control chart of shares whose n changes from month to month; limits in [0, 1].
 *
 * Source: NIST/SEMATECH e-Handbook 6.3.3.2; exact limits at 0.00135 and 0.99865 by
 * `binomialFunnelLimit`.
 * @param centre the share without special causes; all months together when left out
 * @throws {RangeError} for no months, or shares that are not whole numbers with n ≥ 1
 */
export function pChart(
  months: readonly Share[],
  method: PChartMethod = 'auto',
  centre: number = pooledShare(months),
): PChart {
  requireProbability(centre, 'The centre');
  for (const { successes, n } of months) requireShare(successes, n);
  return {
    centre,
    points: months.map((month) => point(month, centre, method)),
  };
}

function point({ successes, n }: Share, centre: number, method: PChartMethod): PChartPoint {
  const sigma = Math.sqrt((centre * (1 - centre)) / n);
  const share = successes / n;
  const z = sigma === 0 ? 0 : (share - centre) / sigma;
  const isExact = method === 'exact' || (method === 'auto' && n < 50);
  const limits =
    isExact && sigma > 0
      ? {
          lower: binomialFunnelLimit(n, centre, 0.00135),
          upper: binomialFunnelLimit(n, centre, 0.99865),
        }
      : { lower: centre - 3 * sigma, upper: centre + 3 * sigma };
  return { share, z, ...clampInterval(limits, 0, 1) };
}
