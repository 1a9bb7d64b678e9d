import type { Random } from './create-random.ts';
import { itemAt } from './item-at.ts';
import { requireOpenProbability, requirePositiveCount } from './requirements.ts';

/**
 * `scanStatistic` by simulation: the share of random periods in which some window holds at least
 * k of n answers. Standard error at most 0.0036 with 20 000 draws.
 *
 * @param window length of the window as a share of the period
 * @param random a seeded generator (`createRandom`); store its seed beside the result
 * @throws {RangeError} unless k, n and draws are at least 1 and the window is inside (0, 1)
 */
export function simulateScan(
  k: number,
  n: number,
  window: number,
  random: Random,
  draws = 20_000,
): number {
  requirePositiveCount(k, 'k');
  requirePositiveCount(n, 'n');
  requirePositiveCount(draws, 'The number of draws');
  requireOpenProbability(window, 'The window');
  const times = new Float64Array(n);
  let hits = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    const period = fillWithSortedTimes(times, random);
    if (hasCrowdedWindow(times, k, window * period)) hits += 1;
  }
  return hits / draws;
}

/** Uniform order statistics as sums of exponential gaps: sorted without sorting. */
function fillWithSortedTimes(times: Float64Array, random: Random): number {
  let clock = 0;
  for (let i = 0; i < times.length; i += 1) {
    clock -= Math.log(random());
    times[i] = clock;
  }
  return clock - Math.log(random());
}

function hasCrowdedWindow(times: Float64Array, k: number, window: number): boolean {
  for (let i = k - 1; i < times.length; i += 1) {
    if (itemAt(times, i) - itemAt(times, i - k + 1) <= window) return true;
  }
  return false;
}
