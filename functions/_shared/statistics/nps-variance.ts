import { nps } from './nps.ts';
import { type NpsCounts, npsTotal } from './nps-counts.ts';

/**
 * The variance of one answer scored −1, 0, +1 (divide by n for the variance of the NPS itself).
 * Zero when everybody agrees, which says nothing about certainty: build no interval from it.
 *
 * Source: Rocks 2016, arXiv:1601.07235.
 * @throws {RangeError} for no answers or counts that are not whole numbers ≥ 0
 */
export function npsVariance(counts: NpsCounts): number {
  const extremes = counts.promoters + counts.detractors;
  return Math.max(0, extremes / npsTotal(counts) - nps(counts) ** 2);
}
