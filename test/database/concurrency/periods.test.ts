import { expect, it } from 'vitest';
import type { Database, Queries } from '../../../supabase/local/database.ts';
import { service, wang, zhao } from '../../people.ts';
import { employees } from '../harness/ids.ts';
import { makePeriod, type PeriodState, sealOf } from '../harness/periods.ts';
import { actAs, one } from '../harness/stage.ts';
import { onRealPostgres } from '../harness/surfaces.ts';

onRealPostgres('two who act on one period at the same moment', (database) => {
  const asService = (act: (db: Queries) => Promise<unknown>) =>
    database().transaction((transaction) => actAs(transaction, service, act));
  const make = (state: PeriodState) =>
    database().transaction((transaction) => makePeriod(transaction, state));

  it('two seal: one seal stands, the other is told', async () => {
    const period = await make('published');
    const sealed = JSON.stringify(await sealOf(database(), period));
    const seal = () =>
      asService((db) =>
        db.query(`select public.store_seal($1, $2, 0, $3::text::jsonb)`, [
          zhao.userId,
          period,
          sealed,
        ]),
      );
    expect(await refusals([seal(), seal()])).toEqual(['period_changed']);
    expect(await count(database(), 'period_seals', period)).toBe(1);
    expect(await count(database(), 'appraisal_seals', period)).toBe(2);
  });

  it('two publish: each person is told once', async () => {
    const period = await make('preview');
    await database().query(`delete from public.postings where lower(during) > '2023-01-01'`);
    const publish = (message: string) =>
      asService((db) =>
        db.query(`select public.publish_period($1, $2, 0, $3, '[]')`, [
          zhao.userId,
          period,
          message,
        ]),
      );
    expect(await refusals([publish('第一份'), publish('第二份')])).toEqual(['period_changed']);
    const told = await one<number>(
      database(),
      `select count(*)::integer from public.notices where kind = 'period_published' and params ->> 'id' = $1`,
      [period],
    );
    expect(told).toBe(1);
  });

  it('one publishes while another calibrates: what was published is what was looked at', async () => {
    const period = await make('preview');
    const publish = asService((db) =>
      db.query(`select public.publish_period($1, $2, 0, '本月结果', '[]')`, [zhao.userId, period]),
    );
    const calibrate = database().transaction(async (db) => {
      await db.query(`select private.act_as($1)`, [wang.userId]);
      await db.query(`select private.take_period($1, 'calibrate', 0)`, [period]);
      await db.query(
        `update public.appraisals set calibration_bp = 200 where period_id = $1 and employee_id = $2`,
        [period, employees.chen],
      );
      await db.query(`update public.periods set revision = revision + 1 where id = $1`, [period]);
    });
    expect(await refusals([publish, calibrate])).toEqual(['period_changed']);
    const [row] = await database().query(
      `select p.state, a.calibration_bp from public.periods p join public.appraisals a on a.period_id = p.id
       where p.id = $1 and a.employee_id = $2`,
      [period, employees.chen],
    );
    expect([
      { state: 'published', calibration_bp: 0 },
      { state: 'preview', calibration_bp: 200 },
    ]).toContainEqual(row);
  });
});

/** What those who lost were told. */
async function refusals(attempts: Promise<unknown>[]): Promise<string[]> {
  const outcomes = await Promise.allSettled(attempts);
  return outcomes.flatMap((each) =>
    each.status === 'rejected' ? [(each.reason as Error).message] : [],
  );
}

function count(database: Database, table: string, period: string): Promise<number> {
  return one<number>(
    database,
    `select count(*)::integer from public.${table} where period_id = $1`,
    [period],
  );
}
