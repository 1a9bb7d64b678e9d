import { expect, it } from 'vitest';
import { rubricItems } from '#shared/potential/rubric.ts';
import { chen, li, mei, type Person, service, wang, zhao } from '../../people.ts';
import { employees } from '../harness/ids.ts';
import { makePeriod, sealedPeriod } from '../harness/periods.ts';
import { allOf } from '../harness/reviews.ts';
import { one, refusal, type Stage } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';

function review(
  stage: Stage,
  who: Person,
  period: string,
  employeeId: string,
  scores: unknown = allOf(4),
  note: string | null = null,
): Promise<unknown> {
  return stage.as(who, (db) =>
    db.query(`select public.review_potential($1, $2, $3::text::jsonb, $4)`, [
      period,
      employeeId,
      JSON.stringify(scores),
      note,
    ]),
  );
}

onEverySurface('a review of potential', (surface) => {
  it('is one a rater, and the second of the same rater replaces the first', () =>
    surface.rollBack(async (stage) => {
      const period = await makePeriod(stage, 'published');
      await review(stage, mei, period, employees.chen, allOf(2));
      await review(stage, mei, period, employees.chen, allOf(5), '三月起带教新人');
      await review(stage, wang, period, employees.chen, allOf(3));
      const rows = await stage.query(
        `select scores ->> 'breadth' as breadth, note from public.potential_reviews where period_id = $1 order by 1`,
        [period],
      );
      expect(rows).toEqual([
        { breadth: '3', note: null },
        { breadth: '5', note: '三月起带教新人' },
      ]);
    }));

  it.each([
    ['an item is missing', { ...allOf(3), support: undefined }],
    ['there is an item that nobody knows', { ...allOf(3), loyalty: 3 }],
    ['a score is out of range', { ...allOf(3), support: 6 }],
    ['a score is a text', { ...allOf(3), support: '3' }],
    ['a score is half', { ...allOf(3), support: 2.5 }],
    ['it is no object', [3]],
  ])('is refused when %s', (_, scores) =>
    surface.rollBack(async (stage) => {
      const period = await makePeriod(stage, 'preview');
      const refused = await refusal(review(stage, mei, period, employees.chen, scores));
      expect(refused.message).toBe('rubric_incomplete');
    }),
  );

  it('asks for exactly the rubric of the shared code', () =>
    surface.rollBack(async (stage) => {
      for (const item of rubricItems) {
        const { [item]: _, ...rest } = allOf(3);
        expect(
          await one(stage, `select private.is_rubric($1::text::jsonb)`, [JSON.stringify(rest)]),
        ).toBe(false);
      }
      expect(
        await one(stage, `select private.is_rubric($1::text::jsonb)`, [JSON.stringify(allOf(3))]),
      ).toBe(true);
    }));

  it('is not given before the preview, nor after the seal', () =>
    surface.rollBack(async (stage) => {
      const sealed = await refusal(review(stage, mei, sealedPeriod, employees.chen));
      expect(sealed.message).toBe('period_state');
      const open = await refusal(
        review(stage, zhao, await makePeriod(stage, 'open'), employees.chen),
      );
      expect(open.message).toBe('employee_unknown');
    }));

  it('answers alike for a colleague of another branch and for nobody', () =>
    surface.rollBack(async (stage) => {
      const period = await makePeriod(stage, 'published');
      const other = await refusal(review(stage, mei, period, employees.he));
      const nobody = await refusal(review(stage, mei, period, employees.luo));
      expect(other).toEqual(nobody);
      expect(other.message).toBe('employee_unknown');
      expect((await refusal(review(stage, chen, period, employees.chen))).message).toBe(
        'employee_unknown',
      );
    }));

  it('is nobody’s of themselves', () =>
    surface.rollBack(async (stage) => {
      const period = await makePeriod(stage, 'published');
      await stage.query(
        `insert into public.memberships (user_id, role, branch_id)
         select user_id, 'manager', branch_id from public.memberships where user_id = $1`,
        [chen.userId],
      );
      const refused = await refusal(review(stage, chen, period, employees.chen));
      expect(refused.message).toBe('review_of_oneself');
    }));

  it('shows a manager the own answers only, and the person reviewed none', () =>
    surface.rollBack(async (stage) => {
      const period = await makePeriod(stage, 'published');
      await review(stage, mei, period, employees.chen);
      await review(stage, wang, period, employees.chen);
      const seen = (who: Person) =>
        stage.as(who, (db) =>
          one<number>(
            db,
            `select count(*)::integer from public.potential_reviews where period_id = $1`,
            [period],
          ),
        );
      expect([await seen(mei), await seen(wang), await seen(chen), await seen(li)]).toEqual([
        1, 2, 0, 0,
      ]);
    }));
});

onEverySurface('places in the 2×2', (surface) => {
  const place = { employeeId: employees.chen, content: {} };
  const keep = async (stage: Stage, who: Person, period: string, potential = 'low') => {
    const [row] = await stage.query<{ branch_id: string; role: string }>(
      `select branch_id, role from public.appraisals where employee_id = $1 and period_id = $2`,
      [employees.chen, period],
    );
    const kept = { performance: 'high', potential };
    return stage.as(service, (db) =>
      one<number>(db, `select public.keep_placements($1, $2, $3::text::jsonb)`, [
        who.userId,
        period,
        JSON.stringify([{ ...place, said: kept, kept, branchId: row?.branch_id, role: row?.role }]),
      ]),
    );
  };

  it('are kept anew until the period is sealed, and of a sealed one once', () =>
    surface.rollBack(async (stage) => {
      const period = await makePeriod(stage, 'published');
      expect(await keep(stage, zhao, period)).toBe(1);
      expect(await keep(stage, zhao, period, 'high')).toBe(1);
      const kept = await stage.query(
        `select kept_potential from public.placements where period_id = $1`,
        [period],
      );
      expect(kept).toEqual([{ kept_potential: 'high' }]);
      expect((await refusal(keep(stage, zhao, sealedPeriod))).message).toBe('placements_kept');
    }));

  it('are kept by head office alone, and never of a preview or a trial', () =>
    surface.rollBack(async (stage) => {
      const published = await makePeriod(stage, 'published');
      expect((await refusal(keep(stage, wang, published))).message).toBe('forbidden');
      const preview = await makePeriod(stage, 'preview');
      expect((await refusal(keep(stage, zhao, preview))).message).toBe('period_state');
      const trial = await makePeriod(stage, 'published', { phase: 'trial' });
      expect((await refusal(keep(stage, zhao, trial))).message).toBe('period_state');
    }));

  it('are loaded with everybody of the role, and only for who leads', () =>
    surface.rollBack(async (stage) => {
      const load = (who: Person) =>
        stage.as(service, (db) =>
          one<{ people: { employeeId: string; reviews: unknown[] }[]; visible: string[] }>(
            db,
            `select public.load_placement_inputs($1, $2)`,
            [who.userId, sealedPeriod],
          ),
        );
      const loaded = await load(wang);
      expect(loaded.people.map(({ employeeId }) => employeeId)).toEqual([
        employees.chen,
        employees.he,
      ]);
      expect(loaded.people[0]?.reviews).toHaveLength(2);
      expect(loaded.visible).toHaveLength(1);
      expect((await refusal(load(mei))).message).toBe('forbidden');
    }));
});
