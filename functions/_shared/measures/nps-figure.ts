import { nps } from '../statistics/nps.ts';
import type { NpsCounts } from '../statistics/nps-counts.ts';
import { npsScoreInterval } from '../statistics/nps-score-interval.ts';
import { type Figure, leastShown } from './figure.ts';

/**
 * The NPS of some answers in points from −100 to 100, with its 95 % score interval.
 *
 * @example npsFigure({ promoters: 8, passives: 9, detractors: 22 }).value // −35.9
 */
export function npsFigure(counts: NpsCounts): Figure {
  const n = counts.promoters + counts.passives + counts.detractors;
  if (n === 0) return { kind: 'empty' };
  if (n < leastShown) return { kind: 'withheld', n };
  const { lower, upper } = npsScoreInterval(counts);
  return { kind: 'known', n, value: nps(counts) * 100, lower: lower * 100, upper: upper * 100 };
}
