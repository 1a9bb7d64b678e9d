import type { NpsCounts } from '../statistics/nps-counts.ts';
import type { Sums } from './sums.ts';

/** Promoters, passives and detractors from the sums of −1, 0 and 1. */
export function npsCountsOf({ n, sum, sumSquares }: Sums): NpsCounts {
  return {
    promoters: (sumSquares + sum) / 2,
    passives: n - sumSquares,
    detractors: (sumSquares - sum) / 2,
  };
}
