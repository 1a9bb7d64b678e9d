import { canonicalJson } from '../scoring/canonical-json.ts';

/** A set as a list in one order, by canonical bytes; of a pair or tuple the first place decides first. */
export function inOrder<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, key: canonicalJson(item) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item);
}
