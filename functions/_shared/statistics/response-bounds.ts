import type { Interval } from './interval.ts';
import { requireCount, requirePositiveCount } from './requirements.ts';

/**
 * Where the top-two-box share of everybody lies, whatever the silent would have said: from "all
 * of them unhappy" to "all of them happy". Not an interval of chance; it does not narrow with n.
 *
 * Source: Manski 1989, J. Human Resources 24:343 (worst-case bounds).
 * @param topTwo answers of 4 or 5 stars
 * @param responded all answers
 * @param eligible all visits that could have answered
 * @throws {RangeError} unless topTwo ≤ responded ≤ eligible, all whole, eligible ≥ 1
 * @example topTwoBounds(108, 120, 400) // { lower: 0.27, upper: 0.97 }
 */
export function topTwoBounds(topTwo: number, responded: number, eligible: number): Interval {
  requireOrder(topTwo, responded, 'Top-two answers', 'answers');
  requireOrder(responded, eligible, 'Answers', 'eligible visits');
  const silent = requirePositiveCount(eligible, 'The eligible visits') - responded;
  return { lower: topTwo / eligible, upper: (topTwo + silent) / eligible };
}

/**
 * Where the NPS of everybody lies, in [−1, 1]: from "all the silent are detractors" to "all are
 * promoters".
 *
 * Source: Manski 1989.
 * @param nps of those who answered, in [−1, 1]
 * @throws {RangeError} unless −1 ≤ nps ≤ 1 and responded ≤ eligible, both whole, eligible ≥ 1
 * @example npsBounds(0.62, 120, 400) // { lower: -0.514, upper: 0.886 }
 */
export function npsBounds(nps: number, responded: number, eligible: number): Interval {
  if (!(nps >= -1 && nps <= 1)) throw new RangeError(`An NPS lies in -1..1, got ${nps}.`);
  requireOrder(responded, eligible, 'Answers', 'eligible visits');
  const rate = responded / requirePositiveCount(eligible, 'The eligible visits');
  return { lower: rate * nps - (1 - rate), upper: rate * nps + (1 - rate) };
}

function requireOrder(part: number, whole: number, partName: string, wholeName: string): void {
  requireCount(part, partName);
  requireCount(whole, `The number of ${wholeName}`);
  if (part > whole) throw new RangeError(`${partName} (${part}) exceed ${wholeName} (${whole}).`);
}
