import { expect, it } from 'vitest';
import { makeVisit, submit } from '../harness/capture.ts';
import { employees } from '../harness/ids.ts';
import { onEverySurface } from '../harness/surfaces.ts';

onEverySurface('what a nurse’s customers feel', (surface) => {
  it('counts as a rating and for the care index, and of a consultant as a rating alone', () =>
    surface.rollBack(async (stage) => {
      const visit = await makeVisit(stage, { branch: 'jingan', staff: ['chen', 'tang'] });
      await stage.query(
        `update public.visit_staff set role = 'nurse' where visit_id = $1 and employee_id = $2`,
        [visit.id, employees.tang],
      );
      const id = '01890000-0000-7000-8000-0000000000aa';
      const [verdict] = await submit(stage, 'jingan', [
        {
          id,
          visitCodeHash: visit.codeHash,
          ratings: [employees.chen, employees.tang].map((employeeId) => ({
            employeeId,
            score: 4,
          })),
        },
      ]);
      expect(verdict).toMatchObject({ status: 201 });
      const facts = await stage.query(
        `select measure::text, employee_id, value from public.measurements
         where response_id = $1 and employee_id is not null order by 1, 2`,
        [id],
      );
      expect(facts).toEqual(
        [
          { measure: 'rating', employee_id: employees.chen, value: 4 },
          { measure: 'cared_for_rating', employee_id: employees.tang, value: 4 },
          { measure: 'rating', employee_id: employees.tang, value: 4 },
        ].sort((a, b) => (a.measure + a.employee_id < b.measure + b.employee_id ? -1 : 1)),
      );
    }));
});
