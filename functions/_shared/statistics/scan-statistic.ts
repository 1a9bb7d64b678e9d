import { binomialProbability } from './binomial-probability.ts';
import { binomialUpperTail } from './binomial-upper-tail.ts';
import { requireOpenProbability, requirePositiveCount } from './requirements.ts';

/**
 * The probability that, of n answers spread at random over a period, some window of the given
 * length holds at least k: the honest p-value of a burst found by looking. Approximate, close
 * below 0.1 and too large above; capped at 1.
 *
 * Source: Wallenstein & Neff 1987, Stat. Med. 6:197.
 * @param window length of the window as a share of the period
 * @throws {RangeError} unless k and n are counts of at least 1 and the window is inside (0, 1)
 */
export function scanStatistic(k: number, n: number, window: number): number {
  requirePositiveCount(k, 'k');
  requirePositiveCount(n, 'n');
  requireOpenProbability(window, 'The window');
  if (k === 1) return 1;
  if (k > n) return 0;
  const exactly = binomialProbability(k, n, window);
  const approximate = (k / window - n - 1) * exactly + 2 * binomialUpperTail(k, n, window);
  return Math.min(1, Math.max(0, approximate));
}
