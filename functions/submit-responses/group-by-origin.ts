import type { ReadItem } from './read-item.ts';

export interface OriginGroup {
  /** The tablet on which the answers were given; null: the one that sends. */
  readonly originId: string | null;
  readonly items: readonly ReadItem[];
}

/**
 * A tablet may send what another one of its branch was told, from a file. Each origin is a call of its
 * own. There is always one group, an empty one where there are no items.
 */
export function groupByOrigin(items: readonly ReadItem[]): readonly OriginGroup[] {
  const groups = Map.groupBy(items, ({ place }) => place?.kioskId ?? null);
  if (groups.size === 0) return [{ originId: null, items: [] }];
  return Array.from(groups, ([originId, own]) => ({ originId, items: own }));
}
