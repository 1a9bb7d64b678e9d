import type { Interval } from './interval.ts';
import { type Bracketed, moverDifference } from './mover-difference.ts';
import { nps } from './nps.ts';
import type { NpsCounts } from './nps-counts.ts';
import { npsScoreInterval } from './nps-score-interval.ts';

/**
 * The interval of NPS(a) − NPS(b), in [−2, 2]: MOVER of two score intervals around the raw
 * scores. The difference to print beside it is `nps(a) - nps(b)`.
 *
 * Source: Zou & Donner 2008 with Tango 1998.
 * @throws {RangeError} for no answers, bad counts, or confidence outside (0, 1)
 */
export function npsDifferenceInterval(a: NpsCounts, b: NpsCounts, confidence = 0.95): Interval {
  return moverDifference(bracket(a, confidence), bracket(b, confidence));
}

function bracket(counts: NpsCounts, confidence: number): Bracketed {
  const { lower, upper } = npsScoreInterval(counts, confidence);
  const estimate = nps(counts);
  return {
    estimate,
    lower: Math.min(lower, estimate),
    upper: Math.max(upper, estimate),
  };
}
