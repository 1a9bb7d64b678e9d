import { type Alternative, fisherExactTest } from '../statistics/fisher-exact-test.ts';
import type { Share } from '../statistics/newcombe-interval.ts';

/** Fisher's test of two shares; 1, which says nothing, where one side is empty. */
export function compareCounts(own: Share, rest: Share, alternative: Alternative): number {
  if (own.n === 0 || rest.n === 0) return 1;
  return fisherExactTest(own, rest, alternative);
}

/** How far the share of one is above that of the other; 0 where a side is empty. */
export function shareDifference(own: Share, rest: Share): number {
  return own.n === 0 || rest.n === 0 ? 0 : own.successes / own.n - rest.successes / rest.n;
}

/** How many of a list are such. */
export function countShare<Item>(items: readonly Item[], isSuch: (item: Item) => boolean): Share {
  return { successes: items.filter(isSuch).length, n: items.length };
}
