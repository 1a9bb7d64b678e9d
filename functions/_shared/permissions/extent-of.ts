import type { Extent, Role, TableEntry, Verb } from './matrix.ts';

/**
 * What a role may do: `extentOf(tables.kiosks, 'update', 'manager')` is 'branch'. What is not
 * listed is 'none'.
 */
export function extentOf(entry: Pick<TableEntry, 'cells'>, verb: Verb, role: Role): Extent {
  return entry.cells[verb]?.[role] ?? 'none';
}
