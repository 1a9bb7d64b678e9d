import { type NpsCounts, npsCountsFromHistogram } from '../statistics/nps-counts.ts';
import type { MeasureTotal } from './measure-total.ts';

/**
 * Promoters, passives and detractors of a total of `nps`; all zero when nobody answered.
 * @throws {RangeError} when answers were counted without their histogram
 */
export function countNpsTotal({ n, histogram }: MeasureTotal): NpsCounts & { readonly n: number } {
  if (n === 0) return { n, detractors: 0, passives: 0, promoters: 0 };
  if (histogram === null) throw new RangeError('A total of NPS answers needs its histogram.');
  return { n, ...npsCountsFromHistogram(histogram) };
}
