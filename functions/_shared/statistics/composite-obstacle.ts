import { requireCount } from './requirements.ts';

/** Why a composite must not be shown. */
export type CompositeObstacle = 'too_little_weight' | 'too_few_kpis';

export const COMPOSITE_POLICY = {
  leastCoverageBp: 7000,
  leastKpis: 3,
} as const;

/**
 * Whether enough KPIs are present for a composite to mean anything: at least 70 % of the weight
 * and 3 KPIs. Meiping policy, after CMS (3 of 4 domains).
 *
 * @param coverageBp from `compositeScore`
 * @param presentKpis how many KPIs have a score
 * @returns null when the composite may be shown
 * @throws {RangeError} when an input is not a whole number ≥ 0
 */
export function compositeObstacle(
  coverageBp: number,
  presentKpis: number,
  policy: { leastCoverageBp: number; leastKpis: number } = COMPOSITE_POLICY,
): CompositeObstacle | null {
  requireCount(coverageBp, 'The coverage');
  requireCount(presentKpis, 'The number of KPIs');
  if (coverageBp < policy.leastCoverageBp) return 'too_little_weight';
  return presentKpis < policy.leastKpis ? 'too_few_kpis' : null;
}
