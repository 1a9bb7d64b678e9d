import { expect, it } from 'vitest';
import { lastDay, monthAfter } from '../harness/calendar.ts';
import { makeVisit, submit } from '../harness/capture.ts';
import { branches } from '../harness/ids.ts';
import { one, type Stage } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';

onEverySurface('the day of an answer', (surface) => {
  it.each([
    ['Asia/Shanghai', `${lastDay}T23:30:00Z`, monthAfter],
    ['Asia/Shanghai', `${lastDay}T15:59:59Z`, lastDay],
    ['America/Los_Angeles', `${monthAfter}T06:30:00Z`, lastDay],
    ['Asia/Kolkata', `${lastDay}T18:30:00Z`, monthAfter],
    ['Pacific/Kiritimati', `${lastDay}T10:00:00Z`, monthAfter],
  ])('in %s, %s is %s, also for the month it counts in', (zone, answeredAt, day) =>
    surface.rollBack(async (stage) => {
      await stage.query(`update public.branches set time_zone = $1 where id = $2`, [
        zone,
        branches.xuhui,
      ]);
      const [verdict] = await submit(stage, 'xuhui', [{ answeredAt }]);
      const found = await stage.query(
        `select r.answered_on::text as answered_on, m.occurred_on::text as occurred_on, t.month::text as month
         from public.responses r join public.measurements m on m.response_id = r.id and m.measure = 'nps'
         join public.monthly_totals t on t.month = private.month_of(m.occurred_on) and t.branch_id = r.branch_id
           and t.measure = 'nps' and t.treatment_id is null
         where r.id = $1`,
        [verdict?.id],
      );
      const month = `${day.slice(0, 7)}-01`;
      expect(found).toEqual([{ answered_on: day, occurred_on: day, month }]);
    }),
  );

  it.each(['2999-01-01T00:00:00Z', '1970-01-01T00:00:00Z'])(
    'is the server’s when the tablet says %s, and said to be uncertain',
    (answeredAt) =>
      surface.rollBack(async (stage) => {
        const [verdict] = await submit(stage, 'jingan', [{ answeredAt }]);
        const [row] = await stage.query(
          `select answered_at between now() - interval '1 hour' and now() as is_ours, is_time_uncertain
           from public.responses where id = $1`,
          [verdict?.id],
        );
        expect(row).toEqual({ is_ours: true, is_time_uncertain: true });
      }),
  );

  it('makes the partition of a month long gone, closed to everybody like the others', () =>
    surface.rollBack(async (stage) => {
      await makeVisit(stage, { staff: [], on: '2019-07-15' });
      const partition = 'private.measurements_2019_07';
      expect(await one(stage, `select to_regclass('${partition}') is not null`)).toBe(true);
      const open = await one(
        stage,
        `select count(*)::integer from unnest(array['anon', 'authenticated', 'service_role']) r
         where has_any_column_privilege(r, '${partition}', 'select')`,
      );
      expect(open).toBe(0);
    }));

  it('makes partitions for the months there are, not for all the years between two of them', () =>
    surface.rollBack(async (stage) => {
      const before = await partitions(stage);
      const visits = ['2003-01-15', '2023-06-15'].map((on) =>
        one(
          stage,
          `insert into public.visits (branch_id, customer_ref, kind, arrived_at, closed_at, occurred_on)
           values ($1, md5($2::text), 'first', $2::text::date, $2::text::date, $2::text::date) returning id`,
          [branches.jingan, on],
        ),
      );
      await stage.query(`select private.measure_visits(string_to_array($1, ',')::uuid[])`, [
        (await Promise.all(visits)).join(),
      ]);
      expect(await partitions(stage)).toBe(before + 2);
    }));
});

function partitions(stage: Stage): Promise<number> {
  return one<number>(
    stage,
    `select count(*)::integer from pg_inherits where inhparent = 'public.stored_measurements'::regclass`,
  );
}
