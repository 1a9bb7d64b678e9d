import { expect, it } from 'vitest';
import { consultantPlan } from '#shared/plans/templates/consultant-plan.ts';
import { nursePlan } from '#shared/plans/templates/nurse-plan.ts';
import { chen, service, wang, zhao } from '../../people.ts';
import { employees } from '../harness/ids.ts';
import { one, refusal, type Stage, stageOn } from '../harness/stage.ts';
import { onEverySurface, onRealPostgres } from '../harness/surfaces.ts';

interface Draft {
  user?: string;
  plan?: object;
  id?: string;
  base?: number;
  from?: string;
  reason?: string;
}

function save(stage: Stage, draft: Draft = {}): Promise<number> {
  const { user = zhao.userId, plan = consultantPlan, base = 1, reason = '季度调整' } = draft;
  return stage.as(service, (db) =>
    one<number>(
      db,
      `select public.save_plan_version($1::text::uuid, $2, $3::text::integer, $4::text::jsonb,
         coalesce($5::text::date, current_date), $6, null)`,
      [
        user,
        draft.id ?? consultantPlan.id,
        String(base),
        JSON.stringify(plan),
        draft.from ?? null,
        reason,
      ],
    ),
  );
}

onEverySurface('versions of a plan', (surface) => {
  it('follow one another, each with its number, day and author', () =>
    surface.rollBack(async (stage) => {
      expect(await save(stage)).toBe(2);
      expect(await save(stage, { base: 2 })).toBe(3);
      const rows = await stage.query(
        `select version, content ->> 'version' as said, created_by from public.plan_versions
         where plan_id = $1 order by version desc limit 2`,
        [consultantPlan.id],
      );
      expect(rows).toEqual([
        { version: 3, said: '3', created_by: zhao.userId },
        { version: 2, said: '2', created_by: zhao.userId },
      ]);
    }));

  it('never change and never go', () =>
    surface.rollBack(async (stage) => {
      for (const sql of [
        `update public.plan_versions set reason = '没有理由'`,
        `delete from public.plan_versions`,
        `truncate public.plan_versions cascade`,
      ]) {
        const refused = await refusal(stage.transaction((db) => db.exec(sql)));
        expect(refused.message).toBe('immutable');
      }
    }));

  it('are refused on an older version, with the number of the newest', () =>
    surface.rollBack(async (stage) => {
      await save(stage);
      expect((await refusal(save(stage))).message).toBe('plan_changed');
    }));

  it('are refused without a reason, with weights of 99.99, with an unknown KPI, for another role', () =>
    surface.rollBack(async (stage) => {
      const [first, ...rest] = consultantPlan.items;
      const light = { ...consultantPlan, items: [{ ...first, weightBp: 2499 }, ...rest] };
      const strange = { ...consultantPlan, items: [{ ...first, kpiId: 'X_NONE' }, ...rest] };
      const attempt = async (draft: Draft) => (await refusal(save(stage, draft))).message;
      expect(await attempt({ reason: ' ' })).toBe('reason_missing');
      expect(await attempt({ plan: light })).toBe('plan_has_errors');
      expect(await attempt({ plan: strange })).toBe('kpi_unknown');
      expect(await attempt({ plan: nursePlan })).toBe('plan_unknown');
      expect(await attempt({ user: wang.userId })).toBe('forbidden');
    }));

  it('may begin in the past as the first of a role, and only as that', () =>
    surface.rollBack(async (stage) => {
      const first = { plan: nursePlan, id: nursePlan.id, base: 0, from: '2024-01-01' };
      expect(await save(stage, first)).toBe(1);
      const again = await refusal(save(stage, { ...first, base: 1 }));
      expect(again.message).toBe('plan_too_early');
      // one plan a role: a second is told that there is one
      const second = await refusal(save(stage, { ...first, id: 'nurses-too' }));
      expect(second.message).toBe('plan_changed');
    }));

  it('keep a retired KPI that they weigh already, and take up none', () =>
    surface.rollBack(async (stage) => {
      await stage.as(zhao, (db) =>
        db.exec(`update public.kpis set retired_on = current_date where id in ('C07', 'CSAT')`),
      );
      expect(await save(stage)).toBe(2);
      const items = consultantPlan.items.map((item) =>
        item.kpiId === 'C03' ? { ...item, kpiId: 'CSAT' } : item,
      );
      const refused = await refusal(save(stage, { base: 2, plan: { ...consultantPlan, items } }));
      expect(refused.message).toBe('kpi_unknown');
    }));

  it('are confirmed as read by who is scored by them, once', () =>
    surface.rollBack(async (stage) => {
      await save(stage);
      const read = (plan: string, version: number) =>
        stage.as(chen, (db) =>
          one<Date | string>(db, 'select public.confirm_plan_read($1, $2)::text', [plan, version]),
        );
      const first = await read(consultantPlan.id, 2);
      expect(await read(consultantPlan.id, 2)).toBe(first);
      const [{ n }] = (await stage.query(
        `select count(*)::integer as n from public.plan_reads where employee_id = $1 and version = 2`,
        [employees.chen],
      )) as [{ n: number }];
      expect(n).toBe(1);
      for (const [plan, version] of [
        ['shipped-doctor', 1],
        [consultantPlan.id, 9],
        ['nowhere', 1],
      ] as const) {
        expect((await refusal(read(plan, version))).message).toBe('plan_unknown');
      }
    }));
});

onRealPostgres('two editors at once', (database) => {
  it('leave one version, whichever came first', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 6 }, () =>
        database().transaction((transaction) => save(stageOn(transaction))),
      ),
    );
    const kept = outcomes.filter(({ status }) => status === 'fulfilled');
    const told = outcomes.filter((one) => one.status === 'rejected');
    expect(kept).toHaveLength(1);
    expect(told.map(({ reason }) => reason.message)).toEqual(Array(5).fill('plan_changed'));
  });
});
