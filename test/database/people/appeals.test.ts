import { expect, it } from 'vitest';
import type { Queries } from '../../../supabase/local/database.ts';
import { chen, mei, type Person, service, wang, zhao } from '../../people.ts';
import { branches, employees } from '../harness/ids.ts';
import { makeAppeal, makeResult, resultOf } from '../harness/people.ts';
import { makePeriod } from '../harness/periods.ts';
import { one, refusal, type Stage } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';

const reason = '有两次回访没有记进来，附系统截图';
const why = '系统记录与排班一致，没有遗漏';

function file(db: Queries, result: string, target = 'kpi', targetId = 'C01'): Promise<string> {
  return one<string>(db, `select public.file_appeal($1, $2, $3, $4)`, [
    result,
    target,
    targetId,
    reason,
  ]);
}

interface Decision {
  by: Person;
  appeal: string;
  outcome?: 'accepted' | 'rejected';
  revision?: number;
  periodRevision?: number;
}

/** As the function stores it: an accepted one sets the KPI aside. */
function decide(db: Queries, decision: Decision): Promise<unknown> {
  const { by, appeal, outcome = 'rejected', revision = 1, periodRevision = 0 } = decision;
  const adjustment = outcome === 'accepted' ? { kind: 'set_aside_kpi', kpiId: 'C01' } : null;
  return db.query(
    `select public.decide_appeal($1, $2, $3, $4, $5, $6, $7::text::jsonb, '[]', '{"scores": 1}')`,
    [by.userId, appeal, revision, periodRevision, outcome, why, JSON.stringify(adjustment)],
  );
}

const decided = (stage: Stage, decision: Decision) =>
  stage.as(service, (db) => decide(db, decision));

onEverySurface('appeals', (surface) => {
  it('gives the answer a working day to be due by, and tells those who decide', () =>
    surface.rollBack(async (stage) => {
      const { result } = await makeResult(stage, 'published', employees.chen);
      const appeal = await stage.as(chen, (db) => file(db, result));
      const due = await one<boolean>(
        stage,
        `select due_on = private.add_working_days(private.chain_day(), 5, $2) from public.appeals where id = $1`,
        [appeal, branches.jingan],
      );
      expect(due).toBe(true);
      for (const who of [wang, zhao]) {
        const told = await stage.as(who, (db) =>
          db.query(`select kind from public.notices where kind = 'appeal_filed'`),
        );
        expect(told, who.name).toHaveLength(1);
      }
      expect(await stage.as(mei, (db) => db.query(`select id from public.appeals`))).toEqual([]);
    }));

  it('counts only days on which the branch opens', () =>
    surface.rollBack(async (stage) => {
      const { result } = await makeResult(stage, 'published', employees.chen);
      await stage.query(
        `update public.branches set special_days = (select jsonb_object_agg((private.chain_day() + d)::text, null) from generate_series(1, 7) d) where id = $1`,
        [branches.jingan],
      );
      const appeal = await stage.as(chen, (db) => file(db, result));
      const days = await one<number>(
        stage,
        `select due_on - private.chain_day() from public.appeals where id = $1`,
        [appeal],
      );
      expect(days).toBe(12);
    }));

  it('is refused the day after the window, and taken on its last day', () =>
    surface.rollBack(async (stage) => {
      const day = (ahead: number) =>
        one<string>(stage, `select (private.chain_day() + $1::integer)::text`, [ahead]);
      const over = await makePeriod(stage, 'published', { appealUntil: await day(-1) });
      const last = await makePeriod(stage, 'published', { appealUntil: await day(0) });
      const late = await resultOf(stage, over, employees.chen);
      expect((await refusal(stage.as(chen, (db) => file(db, late)))).message).toBe(
        'appeal_too_late',
      );
      const inTime = await resultOf(stage, last, employees.chen);
      await stage.as(chen, (db) => file(db, inTime));
    }));

  it('is about something in the result: not another KPI, a gate that held, or a record of nobody', () =>
    surface.rollBack(async (stage) => {
      const { result } = await makeResult(stage, 'published', employees.chen);
      for (const [target, id] of [
        ['kpi', 'D01'],
        ['gate', 'C01'],
        ['record', 'nowhere'],
        ['veto', 'C01'],
        ['weather', 'C01'],
      ] as const) {
        const attempt = stage.as(chen, (db) => file(db, result, target, id));
        expect((await refusal(attempt)).message, target).toBe('appeal_target_unknown');
      }
    }));

  it('is made once about one thing, but again after taking it back', () =>
    surface.rollBack(async (stage) => {
      const { result } = await makeResult(stage, 'published', employees.chen);
      const appeal = await stage.as(chen, (db) => file(db, result));
      expect((await refusal(stage.as(chen, (db) => file(db, result)))).message).toBe(
        'appeal_exists',
      );
      await stage.as(chen, (db) => db.query(`select public.withdraw_appeal($1)`, [appeal]));
      await stage.as(chen, (db) => file(db, result));
    }));

  it('accepted, it makes the adjustment, and both sides are told', () =>
    surface.rollBack(async (stage) => {
      const { period, result } = await makeResult(stage, 'published', employees.chen);
      const appeal = await stage.as(chen, (db) => file(db, result));
      await decided(stage, { by: zhao, appeal, outcome: 'accepted' });
      const rows = await stage.query(
        `select j.kind, j.kpi_id, j.made_by, d.scores_changed, p.revision from public.adjustments j
         join public.appeal_decisions d on d.appeal_id = j.appeal_id join public.periods p on p.id = j.period_id where p.id = $1`,
        [period],
      );
      expect(rows).toEqual([
        {
          kind: 'set_aside_kpi',
          kpi_id: 'C01',
          made_by: zhao.userId,
          scores_changed: 1,
          revision: 1,
        },
      ]);
      const told = await stage.query<{ kind: string; user_id: string }>(
        `select kind, user_id from public.notices where kind in ('appeal_decided', 'appeal_settled') order by kind`,
      );
      expect(told).toEqual([
        { kind: 'appeal_decided', user_id: chen.userId },
        { kind: 'appeal_settled', user_id: wang.userId },
      ]);
    }));

  it('rejected, it is reviewed by somebody else, once', () =>
    surface.rollBack(async (stage) => {
      const { result } = await makeResult(stage, 'published', employees.chen);
      const appeal = await stage.as(chen, (db) => file(db, result));
      const ask = (db: Queries) =>
        db.query(`select public.ask_appeal_review($1, '决定没有看我附上的截图')`, [appeal]);
      expect((await refusal(stage.as(chen, ask))).message).toBe('review_not_open');
      await decided(stage, { by: wang, appeal });
      await stage.as(chen, ask);
      expect((await refusal(decided(stage, { by: wang, appeal, revision: 3 }))).message).toBe(
        'appeal_needs_another',
      );
      await decided(stage, { by: zhao, appeal, revision: 3 });
      expect((await refusal(stage.as(chen, ask))).message).toBe('review_not_open');
    }));

  it('is not decided by the calibrator of the result, by another branch, or by a manager', () =>
    surface.rollBack(async (stage) => {
      const { result } = await makeResult(stage, 'published', employees.chen);
      const other = await makeResult(stage, 'published', employees.he);
      const appeal = await makeAppeal(stage, result);
      const elsewhere = await makeAppeal(stage, other.result);
      const refused = async (by: Person, id: string) =>
        (await refusal(decided(stage, { by, appeal: id }))).message;
      expect(await refused(wang, elsewhere)).toBe('appeal_unknown');
      expect(await refused(mei, appeal)).toBe('appeal_unknown');
      await stage.query(
        `insert into public.calibrations (appraisal_id, period_id, employee_id, branch_id, original_bp, adjusted_bp, movement_bp, reason, made_by)
         select id, period_id, employee_id, branch_id, engine_bp, engine_bp - 100, -100, '新院开张，前两周没有排班系统', $2
         from public.appraisals where id = $1`,
        [result, wang.userId],
      );
      expect(await refused(wang, appeal)).toBe('appeal_needs_another');
    }));

  it('is not accepted against a period that changed since it was previewed, and nothing of it stays', () =>
    surface.rollBack(async (stage) => {
      const { period, result } = await makeResult(stage, 'published', employees.chen);
      const appeal = await makeAppeal(stage, result);
      await stage.query(`update public.periods set revision = revision + 1 where id = $1`, [
        period,
      ]);
      const stale = decided(stage, { by: wang, appeal, outcome: 'accepted' });
      expect((await refusal(stale)).message).toBe('appeal_changed');
      const left = await stage.query(
        `select (select count(*) from public.adjustments where appeal_id = $1) as adjustments,
           (select count(*) from public.appeal_decisions where appeal_id = $1) as decisions`,
        [appeal],
      );
      expect(left.map((row) => Object.values(row).map(Number))).toEqual([[0, 0]]);
    }));

  it('keeps the period from being sealed while it is open or may still be reviewed', () =>
    surface.rollBack(async (stage) => {
      const { period, result } = await makeResult(stage, 'published', employees.chen);
      const waits = () => one<number>(stage, `select private.open_appeal_count($1)`, [period]);
      const appeal = await makeAppeal(stage, result);
      expect(await waits()).toBe(1);
      await decided(stage, { by: wang, appeal });
      expect(await waits()).toBe(1);
      await stage.query(
        `update public.appeals set review_until = private.chain_day() - 1 where id = $1`,
        [appeal],
      );
      expect(await waits()).toBe(0);
    }));
});
