import { expect, it } from 'vitest';
import { zhao } from '../../people.ts';
import { day } from '../harness/calendar.ts';
import { branches, employees } from '../harness/ids.ts';
import { refusal, type Stage } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';

const EXCLUSION_VIOLATION = '23P01';
const CHECK_VIOLATION = '23514';

// Tang is a nurse in Jing'an until the 14th and in Xuhui from the 15th on.
onEverySurface('postings', (surface) => {
  it.each([`[${day(14)},${day(16)})`, '[2999-06-01,2999-06-02)', '[2023-01-01,2024-01-02)'])(
    'refuses a second place at the same time: %s',
    (during) =>
      surface.rollBack(async (stage) => {
        expect(await refusal(post(stage, during))).toMatchObject({ code: EXCLUSION_VIOLATION });
      }),
  );

  it('takes a posting that ends on the day the next begins', () =>
    surface.rollBack(async (stage) => {
      expect(await post(stage, '[2023-01-01,2024-01-01)')).toHaveLength(1);
    }));

  it('refuses to lengthen one into the next', () =>
    surface.rollBack(async (stage) => {
      const longer = stage.as(zhao, (db) =>
        db.query(
          `update public.postings set during = '[2024-01-01,${day(20)})'
           where employee_id = $1 and branch_id = $2`,
          [employees.tang, branches.jingan],
        ),
      );
      expect(await refusal(longer)).toMatchObject({ code: EXCLUSION_VIOLATION });
    }));

  it.each(['empty', '(,2023-01-01)'])(
    'refuses a time that is none or has no beginning: %s',
    (during) =>
      surface.rollBack(async (stage) => {
        expect(await refusal(post(stage, during))).toMatchObject({ code: CHECK_VIOLATION });
      }),
  );
});

function post(stage: Stage, during: string) {
  return stage.as(zhao, (db) =>
    db.query(
      `insert into public.postings (employee_id, branch_id, role, during)
       values ($1, $2, 'nurse', $3::text::daterange) returning id`,
      [employees.tang, branches.jingan, during],
    ),
  );
}
