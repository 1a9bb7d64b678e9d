import { normalCdf } from './normal-cdf.ts';
import { requireFinite, requirePositive } from './requirements.ts';

/**
 * The probability that the true score lies above a cut: Φ((score − cut)/se).
 * All three in the same unit.
 *
 * @throws {RangeError} unless all are finite and the standard error is above zero
 * @example probabilityAbove(78, 4, 72) // 0.933
 */
export function probabilityAbove(score: number, standardError: number, cut: number): number {
  requirePositive(standardError, 'The standard error');
  return normalCdf(
    (requireFinite(score, 'The score') - requireFinite(cut, 'The cut')) / standardError,
  );
}
