import { expect, it } from 'vitest';
import { chen, li, mei, type Person, stranger, wang, zhao } from '../../people.ts';
import { month, monthBefore } from '../harness/calendar.ts';
import { submit } from '../harness/capture.ts';
import { batches, branches } from '../harness/ids.ts';
import { refusal, type Stage } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';

interface Cell {
  code: string;
  nps_n: number;
  detractors: number | null;
  passives: number | null;
  promoters: number | null;
  is_withheld_nps: boolean;
  csat_n: number;
  satisfied: number | null;
  is_withheld_csat: boolean;
  visits: number;
  responses: number;
}

onEverySurface('the branch comparison', (surface) => {
  it.each([wang, zhao])('shows every branch to a lead and to head office: $name', (person) =>
    surface.rollBack(async (stage) => {
      const cells = await compare(stage, person, month);
      expect(cells.map(({ code }) => code)).toEqual(['SH-JA', 'SH-XH']);
    }),
  );

  it.each([mei, li, chen, stranger])(
    'is refused to a manager, an employee and a stranger: $name',
    (person) =>
      surface.rollBack(async (stage) => {
        expect(await refusal(compare(stage, person, month))).toEqual({
          code: '42501',
          message: 'forbidden',
        });
      }),
  );

  it('counts what was answered: promoters from 9, detractors up to 6, satisfied from 4', () =>
    surface.rollBack(async (stage) => {
      const [jingan] = await compare(stage, zhao, month);
      expect(jingan).toMatchObject({
        nps_n: 7,
        promoters: 3,
        passives: 2,
        detractors: 2,
        csat_n: 12,
        satisfied: 12,
        visits: 7,
        responses: 7,
        is_withheld_nps: false,
        is_withheld_csat: false,
      });
    }));

  it('withholds a cell of four answers and says that it does', () =>
    surface.rollBack(async (stage) => {
      const [, xuhui] = await compare(stage, zhao, month);
      expect(xuhui).toMatchObject({
        nps_n: 4,
        promoters: null,
        passives: null,
        detractors: null,
        is_withheld_nps: true,
      });
    }));

  it('shows a cell of five answers', () =>
    surface.rollBack(async (stage) => {
      await submit(stage, 'xuhui', [{ nps: 0 }]);
      const [, xuhui] = await compare(stage, zhao, month);
      expect(xuhui).toMatchObject({
        nps_n: 5,
        promoters: 2,
        passives: 0,
        detractors: 3,
        is_withheld_nps: false,
      });
    }));

  it('withholds again when an exclusion leaves four', () =>
    surface.rollBack(async (stage) => {
      const [verdict] = await submit(stage, 'xuhui', [{ nps: 0 }]);
      await stage.query(`update public.responses set is_excluded = true where id = $1`, [
        verdict?.id,
      ]);
      const [, xuhui] = await compare(stage, zhao, month);
      expect(xuhui).toMatchObject({ nps_n: 4, detractors: null, is_withheld_nps: true });
    }));

  it('counts totals that came from paper like answers, and withholds them alike', () =>
    surface.rollBack(async (stage) => {
      const [jingan, xuhui] = await compare(stage, zhao, monthBefore);
      expect(jingan).toMatchObject({ nps_n: 20, promoters: 20, passives: 0, detractors: 0 });
      expect(xuhui).toMatchObject({ nps_n: 3, detractors: null, is_withheld_nps: true });
    }));

  it('adds totals to answers of the same month', () =>
    surface.rollBack(async (stage) => {
      await stage.query(
        `insert into public.stored_measurements (measure, branch_id, occurred_on, value, count, import_batch_id) values
           ('nps_class', $1, $3, -1, 4, $2), ('nps_class', $1, $3, 0, 6, $2), ('satisfied', $1, $3, 1, 9, $2),
           ('satisfied', $1, $3, 0, 3, $2), ('visit', $1, $3, 1, 100, $2), ('response', $1, $3, 1, 40, $2)`,
        [branches.jingan, batches.jingan, month],
      );
      const [jingan] = await compare(stage, zhao, month);
      expect(jingan).toMatchObject({
        nps_n: 17,
        promoters: 3,
        passives: 8,
        detractors: 6,
        csat_n: 24,
        satisfied: 21,
        visits: 107,
        responses: 47,
      });
    }));

  it('takes any day for its month', () =>
    surface.rollBack(async (stage) => {
      const midMonth = `${month.slice(0, 8)}17`;
      expect(await compare(stage, zhao, midMonth)).toEqual(await compare(stage, zhao, month));
    }));
});

function compare(stage: Stage, person: Person, day: string): Promise<Cell[]> {
  return stage.as(person, (db) =>
    db.query<Cell>(
      `select code, nps_n::integer, detractors::integer, passives::integer, promoters::integer, is_withheld_nps,
         csat_n::integer, satisfied::integer, is_withheld_csat, visits::integer, responses::integer
       from public.compare_branches($1::text::date, $1::text::date)`,
      [day],
    ),
  );
}
