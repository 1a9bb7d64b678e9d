import { criticalZ } from './critical-z.ts';
import type { Interval } from './interval.ts';
import { requireShare } from './requirements.ts';

/**
 * Wilson's score interval of a share, in [0, 1]. The interval of every top box.
 *
 * Source: Wilson 1927, JASA 22:209; recommended for small n by Brown, Cai & DasGupta 2001.
 * @throws {RangeError} unless 0 ≤ successes ≤ n, n ≥ 1, both whole, and 0 < confidence < 1
 * @example wilsonInterval(81, 263) // { lower: 0.2553, upper: 0.3662 }
 */
export function wilsonInterval(successes: number, n: number, confidence = 0.95): Interval {
  requireShare(successes, n);
  const z2 = criticalZ(confidence) ** 2;
  const p = successes / n;
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = Math.sqrt(z2 * ((p * (1 - p)) / n + z2 / (4 * n * n))) / (1 + z2 / n);
  return {
    lower: successes === 0 ? 0 : Math.max(0, centre - half),
    upper: successes === n ? 1 : Math.min(1, centre + half),
  };
}
