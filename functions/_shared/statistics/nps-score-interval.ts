import { bisect } from './bisect.ts';
import { criticalZ } from './critical-z.ts';
import type { Interval } from './interval.ts';
import { nps } from './nps.ts';
import { type NpsCounts, npsTotal } from './nps-counts.ts';

/**
 * The score (Tango) interval of an NPS, in [−1, 1]: all values a score test does not reject.
 * The default interval: covers 95 % from n = 5 on, and ten promoters out of ten give
 * [0.44, 1] where the plain Wald interval gives [1, 1].
 *
 * Source: Tango 1998, Stat. Med. 17:891, with b = detractors and c = promoters; Rocks 2016.
 * @throws {RangeError} for no answers, bad counts, or confidence outside (0, 1)
 */
export function npsScoreInterval(counts: NpsCounts, confidence = 0.95): Interval {
  const z = criticalZ(confidence);
  const n = npsTotal(counts);
  const estimate = nps(counts);
  const excess = (level: number) => (x: number) => scoreStatistic(counts, x) - level;
  return {
    lower: counts.detractors === n ? -1 : bisect(excess(z), -1, Math.min(estimate, 1 - EDGE)),
    upper: counts.promoters === n ? 1 : bisect(excess(-z), Math.max(estimate, -1 + EDGE), 1),
  };
}

const EDGE = 1e-7;

/** Tango's statistic for the hypothesis that the true NPS is x; falls as x rises. */
function scoreStatistic(counts: NpsCounts, x: number): number {
  const { detractors, promoters } = counts;
  const n = npsTotal(counts);
  const a = 2 * n;
  const b = -detractors - promoters + (2 * n - promoters + detractors) * x;
  const c = -detractors * x * (1 - x);
  const q = (Math.sqrt(Math.max(0, b * b - 4 * a * c)) - b) / (2 * a);
  const variance = n * (2 * q + x * (1 - x));
  return (promoters - detractors - n * x) / Math.sqrt(Math.max(variance, 1e-300));
}
