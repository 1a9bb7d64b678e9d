import type { KnownFigure } from '../measures/figure.ts';
import { momentsFromSums } from '../statistics/moments.ts';
import { npsScoreInterval } from '../statistics/nps-score-interval.ts';
import { robustMeanInterval } from '../statistics/robust-mean-interval.ts';
import { wilsonInterval } from '../statistics/wilson-interval.ts';
import type { MeasureKind } from './compared-measure.ts';
import { npsCountsOf } from './nps-counts-of.ts';
import type { Sums } from './sums.ts';

/**
 * A value with its 95 % interval on the measure's own scale: the score interval for NPS, Wilson for a
 * share, and for stars one that never gets narrower than the scatter of all branches allows.
 *
 * @param scatter of one answer (`scatterOf`), used for stars only
 * @example estimateSums('nps', { n: 39, sum: -14, sumSquares: 30 }, 1).value // −0.359
 */
export function estimateSums(kind: MeasureKind, sums: Sums, scatter: number): KnownFigure {
  const { n } = sums;
  const value = sums.sum / n;
  return { kind: 'known', n, value, ...intervalOf(kind, sums, scatter) };
}

function intervalOf(kind: MeasureKind, sums: Sums, scatter: number) {
  if (kind === 'nps') return npsScoreInterval(npsCountsOf(sums));
  if (kind === 'share') return wilsonInterval(sums.sum, sums.n);
  const moments = momentsFromSums({ n: sums.n, sum: sums.sum, sumOfSquares: sums.sumSquares });
  const { lower, upper } = robustMeanInterval(moments, scatter);
  return { lower, upper };
}
