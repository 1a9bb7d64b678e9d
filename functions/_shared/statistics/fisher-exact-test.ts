import { logGamma } from './log-gamma.ts';
import type { Share } from './newcombe-interval.ts';
import { requireShare } from './requirements.ts';
import { sum } from './sum.ts';

/** `greater` asks whether the share of a is above the share of b. */
export type Alternative = 'two-sided' | 'greater' | 'less';

/**
 * The p-value of Fisher's exact test that two shares are equal. Exact at every n.
 * Two-sided: the sum over all tables no more probable than the observed one (times 1 + 1e-7, as R
 * does, so that rounding does not drop an equally probable table).
 *
 * Source: Fisher 1935; the two-sided rule is that of R's fisher.test.
 * @throws {RangeError} unless both are shares of whole numbers with n ≥ 1
 */
export function fisherExactTest(
  a: Share,
  b: Share,
  alternative: Alternative = 'two-sided',
): number {
  requireShare(a.successes, a.n);
  requireShare(b.successes, b.n);
  const successes = a.successes + b.successes;
  const first = Math.max(0, successes - b.n);
  const last = Math.min(a.n, successes);
  const tables = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const constant = logChoose(a.n + b.n, successes);
  const probability = (k: number) =>
    Math.exp(logChoose(a.n, k) + logChoose(b.n, successes - k) - constant);
  const observed = probability(a.successes) * (1 + 1e-7);
  const counted = tables.filter((k) => {
    if (alternative === 'greater') return k >= a.successes;
    if (alternative === 'less') return k <= a.successes;
    return probability(k) <= observed;
  });
  return Math.min(1, sum(counted.map(probability)));
}

function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}
