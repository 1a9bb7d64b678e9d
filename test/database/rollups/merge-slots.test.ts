import { expect, it } from 'vitest';
import { month } from '../harness/calendar.ts';
import { submit } from '../harness/capture.ts';
import { one, type Stage } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';
import { readRollups } from './recompute.ts';

onEverySurface('merging the slots of months that have ended', (surface) => {
  it('leaves one row a key, says the same, and finds nothing left to do', () =>
    surface.rollBack(async (stage) => {
      await fillSlots(stage);
      const [people, branches] = await bothGrains(stage);
      const spare = await one<number>(
        stage,
        `select (select count(*) - count(distinct (month, branch_id, employee_id, role, treatment_id, measure))
             from public.monthly_measures where month < $1)::integer
           + (select count(*) - count(distinct (month, branch_id)) from public.monthly_branch_measures where month < $1)::integer`,
        [await runningMonth(stage)],
      );
      expect(spare).toBeGreaterThan(10);
      expect(await merge(stage)).toBe(spare);
      expect(await bothGrains(stage)).toEqual([people, branches]);
      expect(await stage.query(`select * from private.rollup_differences()`)).toEqual([]);
      expect(await merge(stage)).toBe(0);
    }));

  it('does not touch the month that runs, where writers meet', () =>
    surface.rollBack(async (stage) => {
      await submit(stage, 'jingan', [
        { id: crypto.randomUUID(), nps: 9, answeredAt: new Date().toISOString() },
      ]);
      await fillSlots(stage);
      const slotsOfMonth = () =>
        stage.query(
          `select slot, count(*)::integer from public.monthly_measures where month >= $1 group by 1 order by 1`,
          [`${new Date().toISOString().slice(0, 8)}01`],
        );
      const before = await slotsOfMonth();
      expect(before.length).toBeGreaterThan(1);
      await merge(stage);
      expect(await slotsOfMonth()).toEqual(before);
    }));

  it('takes in what comes late to such a month', () =>
    surface.rollBack(async (stage) => {
      await fillSlots(stage);
      await merge(stage);
      const late = {
        id: crypto.randomUUID(),
        nps: 3,
        answeredAt: `${month.slice(0, 8)}20T04:00:00Z`,
      };
      await submit(stage, 'jingan', [late]);
      await merge(stage);
      expect(await stage.query(`select * from private.rollup_differences()`)).toEqual([]);
      expect(
        await one(
          stage,
          `select count(*)::integer from public.monthly_measures where month = $1 and slot <> 0`,
          [month],
        ),
      ).toBe(0);
    }));
});

/** As eight connections leave them: what stands in one slot goes to three, one of them below nothing. */
async function fillSlots(stage: Stage): Promise<void> {
  for (const table of ['monthly_measures', 'monthly_branch_measures']) {
    const counts = await stage.query<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = $1::text::regclass and attnum > 0 and not attisdropped
         and attname not in ('month', 'branch_id', 'employee_id', 'role', 'treatment_id', 'measure', 'slot')`,
      [`public.${table}`],
    );
    const times = (factor: number) =>
      counts.map(({ name }) => `'${name}', ${factor} * m.${name}`).join(', ');
    await stage.exec(
      [
        [11, 2],
        [12, -2],
      ]
        .map(
          ([slot, factor]) => `insert into public.${table}
             select (jsonb_populate_record(m, jsonb_build_object('slot', ${slot}, ${times(factor ?? 0)}))).*
             from public.${table} m where slot < 11`,
        )
        .join(';'),
    );
  }
}

const merge = (stage: Stage) => one<number>(stage, `select public.merge_slots()::integer`);

const bothGrains = (stage: Stage) =>
  Promise.all([readRollups(stage, 'employee'), readRollups(stage, 'branch')]);

const runningMonth = (stage: Stage) =>
  one<string>(stage, `select private.month_of((now() - interval '1 day')::date)::text`);
