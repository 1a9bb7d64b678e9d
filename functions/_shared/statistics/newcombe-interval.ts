import type { Interval } from './interval.ts';
import { moverDifference } from './mover-difference.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** k of n. */
export interface Share {
  readonly successes: number;
  readonly n: number;
}

/**
 * The interval of a difference of two independent shares, a − b, in [−1, 1].
 * For the p-value of the same difference take `fisherExactTest`.
 *
 * Source: Newcombe 1998, Stat. Med. 17:873, method 10 (MOVER of two Wilson intervals).
 * @throws {RangeError} unless both are shares of whole numbers with n ≥ 1
 */
export function newcombeInterval(a: Share, b: Share, confidence = 0.95): Interval {
  return moverDifference(
    {
      estimate: a.successes / a.n,
      ...wilsonInterval(a.successes, a.n, confidence),
    },
    {
      estimate: b.successes / b.n,
      ...wilsonInterval(b.successes, b.n, confidence),
    },
  );
}
