import { expect, it } from 'vitest';
import { chen, mei, type Person, stranger, wang, zhao } from '../../people.ts';
import { day, month } from '../harness/calendar.ts';
import { makeVisit, submit } from '../harness/capture.ts';
import { batches, branches, employees } from '../harness/ids.ts';
import { one, refusal, type Stage } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';

type Row = [
  month: string,
  branch: string,
  role: string | null,
  null,
  null,
  measure: string,
  n: number,
];

interface Slices {
  rows: Row[];
  withheld: [month: string, branch: string, measure: string][];
}

const slices = (stage: Stage, person: Person, role: string | null = null, measure = 'rating') =>
  stage.as(person, (db) =>
    one<Slices>(
      db,
      `select public.other_branch_slices($1::text::public.staff_role, array[$2::text], '${month}', '${month}')`,
      [role, measure],
    ),
  );

const aboutXuhui = [[month, branches.xuhui, 'rating']];

/** Ratings of people of Xuhui, one visit and answer each. */
async function rate(stage: Stage, ids: readonly string[], times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    const { codeHash, id } = await makeVisit(stage, { branch: 'xuhui', staff: [] });
    for (const employee of ids) {
      await stage.query(
        `insert into public.visit_staff (visit_id, employee_id, role)
         select $1, employee_id, role from public.postings
         where employee_id = $2 and branch_id = $3 and during @> $4::text::date`,
        [id, employee, branches.xuhui, day(10)],
      );
    }
    const ratings = ids.map((employeeId) => ({ employeeId, score: 5 }));
    await submit(stage, 'xuhui', [{ visitCodeHash: codeHash, ratings, nps: null }]);
  }
}

async function hireConsultant(stage: Stage, code: string): Promise<string> {
  const id = await one<string>(
    stage,
    `insert into public.employees (code, name) values ($1, '周') returning id`,
    [code],
  );
  await stage.query(
    `insert into public.postings (employee_id, branch_id, role, during) values ($1, $2, 'consultant', '[2024-01-01,)')`,
    [id, branches.xuhui],
  );
  return id;
}

onEverySurface('other branches in an analysis', (surface) => {
  it('are not the own ones: a lead gets what the lead does not run, head office nothing more', () =>
    surface.rollBack(async (stage) => {
      const { rows } = await slices(stage, wang);
      expect(new Set(rows.map(([, branch]) => branch))).toEqual(new Set([branches.xuhui]));
      expect(await slices(stage, zhao)).toEqual({ rows: [], withheld: [] });
    }));

  it.each([mei, chen, stranger])('are refused to $name', (person) =>
    surface.rollBack(async (stage) => {
      expect(await refusal(slices(stage, person))).toMatchObject({ message: 'forbidden' });
    }),
  );

  it('are shown from five answers of several people on, and not with four', () =>
    surface.rollBack(async (stage) => {
      await stage.query(`update public.responses set is_excluded = true where branch_id = $1`, [
        branches.xuhui,
      ]);
      await rate(stage, [employees.he, employees.luo], 2);
      expect(await slices(stage, wang)).toEqual({ rows: [], withheld: aboutXuhui });
      await rate(stage, [employees.he], 1);
      const { rows, withheld } = await slices(stage, wang);
      expect(withheld).toEqual([]);
      expect(rows).toEqual([[month, branches.xuhui, null, null, null, 'rating', 5, 25, 125, null]]);
    }));

  it('say what the measurements say', () =>
    surface.rollBack(async (stage) => {
      await rate(stage, [employees.he, employees.luo], 4);
      const { rows } = await slices(stage, wang);
      const [row] = await stage.query(
        `select sum(count)::integer as n from public.measurements
         where measure = 'rating' and branch_id = $1 and not is_excluded and private.month_of(occurred_on) = $2::text::date`,
        [branches.xuhui, month],
      );
      expect(row).toEqual({ n: rows[0]?.[6] });
    }));

  it('never show one person’s cell, whatever its size', () =>
    surface.rollBack(async (stage) => {
      await rate(stage, [employees.he], 9);
      expect(await slices(stage, wang, 'consultant')).toEqual({ rows: [], withheld: aboutXuhui });
    }));

  it('show no role that is left when another is taken from the total', () =>
    surface.rollBack(async (stage) => {
      const hired = [await hireConsultant(stage, 'E8'), await hireConsultant(stage, 'E9')];
      await rate(stage, hired, 5);
      // of consultants enough is known; of the one doctor it must not be
      expect(await slices(stage, wang, 'consultant')).toEqual({ rows: [], withheld: aboutXuhui });
      await stage.query(
        `update public.responses set is_excluded = true
        where branch_id = $1 and 'doctor' = any (rated_roles)`,
        [branches.xuhui],
      );
      const { rows } = await slices(stage, wang, 'consultant');
      expect(rows).toHaveLength(1);
    }));

  it('count what came from paper with the answers before deciding what is small', () =>
    surface.rollBack(async (stage) => {
      expect((await slices(stage, wang, null, 'nps')).withheld).toEqual([
        [month, branches.xuhui, 'nps'],
      ]);
      await stage.query(
        `insert into public.stored_measurements (measure, branch_id, occurred_on, value, count, import_batch_id)
         values ('nps_class', $1, $2::text::date, 1, 6, $3)`,
        [branches.xuhui, month, batches.xuhui],
      );
      const { rows, withheld } = await slices(stage, wang, null, 'nps');
      expect(withheld).toEqual([]);
      expect(rows.map(([, , , , , measure, n]) => [measure, n]).sort()).toEqual([
        ['nps', 4],
        ['nps_class', 6],
      ]);
    }));
});
