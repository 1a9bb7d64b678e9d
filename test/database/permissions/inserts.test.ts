import { expect, it } from 'vitest';
import { extentOf } from '#shared/permissions/extent-of.ts';
import { roles, type TableEntry, type TableName, tables } from '#shared/permissions/matrix.ts';
import { mei, type Person, wang } from '../../people.ts';
import { branches, employees } from '../harness/ids.ts';
import { refusal, rollBack, type Stage } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';
import { insertSamples } from './insert-samples.ts';
import { personas } from './personas.ts';
import { countRows } from './touched-rows.ts';

const REFUSED = '42501';

onEverySurface('rows that a role adds', (surface) => {
  for (const [table, entry] of Object.entries(tables) as [TableName, TableEntry][]) {
    if (entry.kind === 'view') continue;
    for (const role of roles) {
      const extent = extentOf(entry, 'insert', role);
      it(`${table}: ${role} may insert ${extent}`, () =>
        surface.rollBack(async (stage) => {
          const person = personas[role];
          await tryInsert(stage, person, table, branches.jingan, extent !== 'none');
          await tryInsert(stage, person, table, branches.xuhui, extent === 'all');
        }));
    }
  }

  it('invitations: a lead invites nobody to a rank of the lead or above', () =>
    surface.rollBack(async (stage) => {
      for (const role of ['lead', 'hq']) {
        const values = {
          email: 'a@example.com',
          role,
          branch_id: branches.jingan,
        };
        const attempt = insert(stage, wang, 'invitations', values);
        expect(await refusal(attempt)).toMatchObject({ code: REFUSED });
      }
    }));

  it('invitations: a lead links only people who work or worked in the own branch', () =>
    surface.rollBack(async (stage) => {
      const invite = (employee: string) =>
        insert(stage, wang, 'invitations', {
          email: 'a@example.com',
          role: 'employee',
          branch_id: branches.jingan,
          employee_id: employee,
        });
      await invite(employees.sun);
      expect(await refusal(invite(employees.he))).toMatchObject({
        code: REFUSED,
      });
    }));

  it('invitations: nobody invites in the name of another', () =>
    surface.rollBack(async (stage) => {
      const values = {
        ...insertSamples.invitations?.(branches.jingan),
        invited_by: mei.userId,
      };
      const attempt = insert(stage, wang, 'invitations', values);
      expect(await refusal(attempt)).toMatchObject({ code: REFUSED });
    }));
});

/** Tables that nobody may write to are tried with an empty row: the grant is asked first. */
async function tryInsert(
  stage: Stage,
  person: Person,
  table: TableName,
  branchId: string,
  isAllowed: boolean,
): Promise<void> {
  const before = await countRows(stage, table);
  const values = insertSamples[table]?.(branchId);
  if (isAllowed) {
    if (!values) throw new Error(`Add a row of ${table} to insert-samples.ts.`);
    await rollBack(stage, async (inside) => {
      await insert(inside, person, table, values);
      expect(await countRows(inside, table)).toBe(before + 1);
    });
    return;
  }
  const attempt = insert(stage, person, table, values ?? {});
  expect(await refusal(attempt)).toMatchObject({ code: REFUSED });
  expect(await countRows(stage, table)).toBe(before);
}

function insert(stage: Stage, person: Person, table: TableName, values: Record<string, unknown>) {
  const names = Object.keys(values);
  const sql = `insert into public.${table} ${
    names.length === 0
      ? 'default values'
      : `(${names.join()}) select ${names.join()} from json_populate_record(null::public.${table}, $1::text::json)`
  }`;
  const parameters = names.length === 0 ? [] : [JSON.stringify(values)];
  return stage.as(person, (db) => db.query(sql, parameters));
}
