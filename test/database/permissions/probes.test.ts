import { expect, it } from 'vitest';
import { chen, mei, type Person, wang } from '../../people.ts';
import { day } from '../harness/calendar.ts';
import { absent, branches, employees } from '../harness/ids.ts';
import { refusal, type Stage } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';

/*
 * A foreign key, a unique key and a helpful message all tell whether something exists. For someone
 * who may not see it, hidden and absent must not differ in a single letter.
 */
onEverySurface('what a refusal gives away', (surface) => {
  const sameRefusal = (person: Person, sql: string, hidden: string, nowhere = absent) =>
    surface.rollBack(async (stage) => {
      const ofHidden = await refusal(ask(stage, person, sql, hidden));
      expect(await refusal(ask(stage, person, sql, nowhere))).toEqual(ofHidden);
    });

  it('a tablet cannot be put into a branch to see whether it is there', () =>
    sameRefusal(
      mei,
      `insert into public.kiosks (branch_id, name) values ($1, '探')`,
      branches.xuhui,
    ));

  it('an invitation to a branch does not tell whether it is there', () =>
    sameRefusal(
      wang,
      `insert into public.invitations (email, role, branch_id) values ('a@example.com', 'manager', $1)`,
      branches.xuhui,
    ));

  it('an invitation for a person does not tell whether they work in the chain', () =>
    sameRefusal(
      wang,
      `insert into public.invitations (email, role, branch_id, employee_id)
       values ('a@example.com', 'employee', '${branches.jingan}', $1)`,
      employees.he,
    ));

  it('an import does not tell a person of another branch from nobody', () =>
    surface.rollBack(async (stage) => {
      const problems = await importNaming(stage, ['E3', '何', 'E777']);
      expect(problems).toEqual(['person_unknown', 'person_unknown', 'person_unknown']);
    }));

  it('an import finds the own people by code and by name', () =>
    surface.rollBack(async (stage) => {
      expect(await importNaming(stage, ['E1', '孙'])).toEqual([]);
    }));

  it('an update or delete of a hidden row touches as many rows as one of an absent row: none', () =>
    surface.rollBack(async (stage) => {
      const hidden = await stage.query<{ id: string }>(
        `select id from public.kiosks where branch_id = '${branches.xuhui}'`,
      );
      for (const id of [...hidden.map((row) => row.id), absent]) {
        const sql = `update public.kiosks set name = '改' where id = $1 returning id`;
        expect(await ask(stage, mei, sql, id)).toEqual([]);
      }
    }));

  it('an employee finds no visit staff by guessing the visit', () =>
    surface.rollBack(async (stage) => {
      const [visit] = await stage.query<{ id: string }>(`select id from public.visits limit 1`);
      const sql = `select * from public.visit_staff where visit_id = $1`;
      expect(await ask(stage, chen, sql, visit?.id ?? '')).toEqual([]);
      expect(await ask(stage, chen, sql, absent)).toEqual([]);
    }));

  it('a helper that policies call says of a hidden visit what it says of an absent one', () =>
    surface.rollBack(async (stage) => {
      const [visit] = await stage.query<{ id: string }>(
        `select id from public.visits where branch_id = '${branches.xuhui}' limit 1`,
      );
      const sql = `select private.may_read_visit($1) as answer`;
      expect(await ask(stage, mei, sql, visit?.id ?? '')).toEqual(
        await ask(stage, mei, sql, absent),
      );
    }));
});

function ask(stage: Stage, person: Person, sql: string, parameter: string) {
  return stage.as(person, (db) => db.query(sql, [parameter]));
}

/** The problems Mei is told of when a file names these people. */
function importNaming(stage: Stage, names: string[]): Promise<string[]> {
  const rows = names.map((employee, index) => ({
    line: index + 2,
    content: { answeredOn: day(10), employee, score: 5 },
    problems: [],
  }));
  return stage.as(mei, async (db) => {
    const [batch] = await db.query<{ id: string }>(
      `select public.open_import('responses', 'a.csv', gen_random_uuid(), '{}', $1, false) as id`,
      [branches.jingan],
    );
    await db.query(`select public.stage_import_rows($1, $2::text::jsonb)`, [
      batch?.id,
      JSON.stringify(rows),
    ]);
    const [check] = await db.query<{ report: { badRows: { problems: { code: string }[] }[] } }>(
      `select public.check_import($1) as report`,
      [batch?.id],
    );
    return (check?.report.badRows ?? []).flatMap((row) => row.problems.map(({ code }) => code));
  });
}
