import { fisherExactTest } from './fisher-exact-test.ts';
import type { Share } from './newcombe-interval.ts';

/**
 * Does one person, device or shift have more straight-lined answers than the rest of the branch?
 * One-sided Fisher test; the p-value goes to `benjaminiHochberg` with its batch.
 * Straight lines are no error by themselves; only their excess is a reason to look.
 *
 * @param own straight-lined answers of all answers of the one
 * @param rest the same for all others, without the one
 * @throws {RangeError} unless both are shares of whole numbers with n ≥ 1
 */
export function straightLineExcess(own: Share, rest: Share): number {
  return fisherExactTest(own, rest, 'greater');
}
