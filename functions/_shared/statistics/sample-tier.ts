import { requireCount } from './requirements.ts';

/** hidden: a count only. early: shrunk value and interval. usable: may be ranked and paid on. */
export type SampleTier = 'hidden' | 'early' | 'usable';

export const TIER_POLICY = {
  hiddenBelow: 5,
  hiddenBelowWhenPublished: 11,
  usableFrom: 30,
  usableReliability: 0.7,
} as const;

/**
 * What may be shown of a sample and what may follow from it.
 *
 * Source: the cell rule of CMS (no cell of 1–10 outside); reliability 0.70 for group standards,
 * Adams 2009, RAND TR-653. The other thresholds are Meiping policy.
 * @param reliability 0..1, or null when it was not estimated (then never "usable")
 * @param isPublished shown outside the chain, or broken down by demographics
 * @throws {RangeError} when n is not a count
 */
export function sampleTier(n: number, reliability: number | null, isPublished = false): SampleTier {
  requireCount(n, 'n');
  const hiddenBelow = isPublished ? TIER_POLICY.hiddenBelowWhenPublished : TIER_POLICY.hiddenBelow;
  if (n < hiddenBelow) return 'hidden';
  const isReliable = reliability !== null && reliability >= TIER_POLICY.usableReliability;
  return n >= TIER_POLICY.usableFrom && isReliable ? 'usable' : 'early';
}
