import { type NpsCounts, npsTotal } from './nps-counts.ts';

/**
 * Net promoter score: share of promoters minus share of detractors, in [−1, 1].
 * A screen shows it times 100, never without n and `npsScoreInterval`.
 *
 * Source: Reichheld 2003; Rocks 2016, arXiv:1601.07235.
 * @throws {RangeError} for no answers or counts that are not whole numbers ≥ 0
 * @example nps({ detractors: 5, passives: 10, promoters: 35 }) // 0.6
 */
export function nps(counts: NpsCounts): number {
  return (counts.promoters - counts.detractors) / npsTotal(counts);
}
