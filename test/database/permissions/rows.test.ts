import { expect, it } from 'vitest';
import { extentOf } from '#shared/permissions/extent-of.ts';
import {
  roles,
  type TableEntry,
  type TableName,
  tables,
  type Verb,
} from '#shared/permissions/matrix.ts';
import { onEverySurface } from '../harness/surfaces.ts';
import { personas } from './personas.ts';
import { rowsWhere, touchedRows } from './touched-rows.ts';
import { whoseRows } from './whose-rows.ts';

const verbs = ['select', 'update', 'delete'] as const;

/*
 * One test a cell: the rows that a person really reaches are exactly those that the matrix names.
 * Both halves count: a missing row is as wrong as a row too many.
 */
onEverySurface('rows that a role reaches', (surface) => {
  for (const [table, entry] of Object.entries(tables) as [TableName, TableEntry][]) {
    for (const verb of verbs.filter((verb) => verb === 'select' || entry.kind === 'table')) {
      for (const role of roles) {
        const extent = extentOf(entry, verb, role);
        it(`${table}: ${role} may ${verb} ${extent}`, () =>
          surface.rollBack(async (stage) => {
            const person = personas[role];
            const condition = narrowed(table, verb, whoseRows(table, extent, person));
            const expected = await rowsWhere(stage, table, entry, condition);
            const touched = await touchedRows(stage, person, table, entry, verb);
            if (extent === 'none') expect(touched === 'denied' || touched.length === 0).toBe(true);
            else expect(touched).toEqual(expected);
            if (extent === 'none') return;
            // A cell is only proved where the world has rows to reach, and others to miss.
            expect(expected.length).toBeGreaterThan(0);
            const beyond = await rowsWhere(
              stage,
              table,
              entry,
              `not coalesce(${condition}, false)`,
            );
            if (condition !== 'true' && verb !== 'delete') expect(beyond.length).toBeGreaterThan(0);
          }));
      }
    }
  }
});

/** What the remarks of the matrix take away from a cell. */
function narrowed(table: TableName, verb: Verb, condition: string): string {
  const isPendingOnly = table === 'invitations' && verb === 'delete';
  return isPendingOnly ? `(${condition}) and t.accepted_at is null` : condition;
}
