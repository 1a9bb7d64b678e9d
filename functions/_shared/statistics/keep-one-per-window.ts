import { requirePositive } from './requirements.ts';

export interface Dated {
  /** Who answered about whom; rows with the same key are repeats. */
  readonly key: string;
  /** When, in days since any fixed day. */
  readonly day: number;
}

/**
 * Leave out repeats: of one customer about one person, keep the first response and then one
 * only after a full window. Without this, n is fiction.
 * Rows of the same day keep their order, so sort by time of day first if that matters.
 *
 * @param windowDays 30 by policy
 * @returns the kept rows, in the order they came
 * @throws {RangeError} unless the window is above zero
 */
export function keepOnePerWindow<T extends Dated>(rows: readonly T[], windowDays = 30): T[] {
  requirePositive(windowDays, 'The window');
  const lastKept = new Map<string, number>();
  const kept = new Set<T>();
  for (const row of [...rows].sort((a, b) => a.day - b.day)) {
    const previous = lastKept.get(row.key);
    if (previous !== undefined && row.day - previous < windowDays) continue;
    lastKept.set(row.key, row.day);
    kept.add(row);
  }
  return rows.filter((row) => kept.has(row));
}
