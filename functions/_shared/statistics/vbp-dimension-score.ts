import type { Fraction } from '../numbers/fraction.ts';
import { vbpAchievementPoints } from './vbp-achievement-points.ts';
import { vbpImprovementPoints } from './vbp-improvement-points.ts';

export interface VbpDimension {
  readonly performance: Fraction;
  readonly threshold: Fraction;
  readonly benchmark: Fraction;
  /** The unit's own earlier performance, or null when there is none. */
  readonly baseline: Fraction | null;
}

export interface VbpDimensionScore {
  readonly achievement: number;
  readonly improvement: number | null;
  /** The larger of the two: level or progress, whichever is kinder. */
  readonly score: number;
}

/**
 * The points of one dimension. Without a baseline, achievement alone counts.
 *
 * Source: CMS Hospital VBP, 42 CFR 412.165.
 * @throws {RangeError} unless threshold < benchmark
 */
export function vbpDimensionScore(dimension: VbpDimension): VbpDimensionScore {
  const { performance, threshold, benchmark, baseline } = dimension;
  const achievement = vbpAchievementPoints(performance, threshold, benchmark);
  if (baseline === null) return { achievement, improvement: null, score: achievement };
  const improvement = vbpImprovementPoints(performance, baseline, benchmark);
  return {
    achievement,
    improvement,
    score: Math.max(achievement, improvement),
  };
}
