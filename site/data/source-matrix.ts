import { lateSources, type SourceAge } from '#shared/cycle/readiness.ts';
import { groupBy } from '#shared/scoring/group-by.ts';

export interface SourceCell extends SourceAge {
  /** A result may be missing something of it. */
  readonly isLate: boolean;
}

export interface SourceRow {
  readonly source: string;
  /** By branch; none where nothing came lately. */
  readonly cells: ReadonlyMap<string, SourceCell>;
}

export interface SourceMatrix {
  readonly branchIds: readonly string[];
  readonly rows: readonly SourceRow[];
  readonly lateCount: number;
}

/**
 * Sources by branches. What is late stands at the top and at the left, so that it is seen first
 * however many branches there are; then what is oldest.
 */
export function sourceMatrix(sources: readonly SourceAge[]): SourceMatrix {
  const late = new Set(lateSources(sources));
  const cells = sources.map((source) => ({ ...source, isLate: late.has(source) }));
  return {
    branchIds: lateFirst(groupBy(cells, ({ branchId }) => branchId)).map(([id]) => id),
    rows: lateFirst(groupBy(cells, ({ source }) => source)).map(([source, own]) => ({
      source,
      cells: new Map(own.map((cell) => [cell.branchId, cell])),
    })),
    lateCount: late.size,
  };
}

type Group = readonly [string, readonly SourceCell[]];

function lateFirst(groups: Iterable<Group>): Group[] {
  const lateOf = ([, cells]: Group) => cells.filter(({ isLate }) => isLate).length;
  const oldestOf = ([, cells]: Group) => Math.max(...cells.map(({ ageDays }) => ageDays));
  return [...groups].sort((a, b) => lateOf(b) - lateOf(a) || oldestOf(b) - oldestOf(a));
}
