import { clampInterval } from './clamp.ts';
import { criticalZ } from './critical-z.ts';
import type { Interval } from './interval.ts';
import { meanTInterval } from './mean-t-interval.ts';
import type { Moments } from './moments.ts';
import { requirePositive } from './requirements.ts';

export interface RobustMeanInterval extends Interval {
  /** Half the t interval; null for a single observation. */
  readonly tHalf: number | null;
  readonly pooledHalf: number;
  /** The larger of the two. */
  readonly half: number;
}

/** The lowest and highest possible answer. */
export type Scale = readonly [low: number, high: number];

/**
 * The interval of a star mean: the wider of z·pooled/√n and t·s/√n, clamped to the scale.
 * Five fives are not proof of perfection, so the width never falls to zero. Covers 98–100 % at
 * means of 4.74 and above (the t interval alone: 30–93 %).
 *
 * @param pooledSd the standard deviation within staff on the same aspect (`pooledSd`)
 * @throws {RangeError} unless the pooled SD is above zero and 0 < confidence < 1
 */
export function robustMeanInterval(
  moments: Moments,
  pooledSd: number,
  confidence = 0.95,
  [low, high]: Scale = [1, 5],
): RobustMeanInterval {
  const { n, mean } = moments;
  requirePositive(pooledSd, 'The pooled standard deviation');
  const pooledHalf = (criticalZ(confidence) * pooledSd) / Math.sqrt(n);
  const tHalf = n < 2 ? null : meanTInterval(moments, confidence).half;
  const half = Math.max(pooledHalf, tHalf ?? 0);
  return {
    ...clampInterval({ lower: mean - half, upper: mean + half }, low, high),
    tHalf,
    pooledHalf,
    half,
  };
}
