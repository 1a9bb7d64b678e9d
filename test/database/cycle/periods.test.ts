import { describe, expect, it } from 'vitest';
import type { Queries } from '../../../supabase/local/database.ts';
import { chen, service, zhao } from '../../people.ts';
import { branches, employees } from '../harness/ids.ts';
import { makePeriod, sealedPeriod, sealOf } from '../harness/periods.ts';
import { actAs, one, refusal, type Stage } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';

const asService = <T>(stage: Queries, sql: string, parameters: readonly unknown[]) =>
  actAs(stage, service, (db) => one<T>(db, sql, parameters));

const open = (
  stage: Stage,
  kind: string,
  start: string,
  phase = 'full',
  share: number | null = null,
  capBp: number | null = 500,
) =>
  stage.as(zhao, (db) =>
    one<string>(db, `select public.open_period($1, $2::text::date, $3, $4, 'chain', $5)`, [
      kind,
      start,
      phase,
      share,
      capBp,
    ]),
  );

const publish = (stage: Queries, period: string, revision = 0) =>
  asService<number>(stage, `select public.publish_period($1, $2, $3, '本月结果', '[]')`, [
    zhao.userId,
    period,
    revision,
  ]);

const seal = async (stage: Queries, period: string, change: object = {}) =>
  asService<string>(stage, `select public.store_seal($1, $2, 0, $3::text::jsonb)`, [
    zhao.userId,
    period,
    JSON.stringify({ ...(await sealOf(stage, period)), ...change }),
  ]);

onEverySurface('periods', (surface) => {
  describe('opening', () => {
    it('takes a month and the quarter around it, and no second month', () =>
      surface.rollBack(async (stage) => {
        await open(stage, 'month', '2010-02-01');
        await open(stage, 'quarter', '2010-01-01');
        expect((await refusal(open(stage, 'month', '2010-02-01'))).message).toBe('period_overlaps');
      }));

    it('takes how far a calibration may move a total, up to twenty points', () =>
      surface.rollBack(async (stage) => {
        for (const [start, capBp] of [
          ['2010-02-01', 0],
          ['2010-03-01', 2000],
        ] as const) {
          const id = await open(stage, 'month', start, 'full', null, capBp);
          const sql = 'select calibration_cap_bp from public.periods where id = $1';
          expect(await one(stage, sql, [id])).toBe(capBp);
        }
      }));

    it.each([
      ['a month that begins on the 2nd', 'month', '2010-02-02', 'full', null, 500],
      ['a quarter that begins in February', 'quarter', '2010-02-01', 'full', null, 500],
      ['a week', 'week', '2010-02-01', 'full', null, 500],
      ['a ramp without its share', 'month', '2010-02-01', 'ramp', null, 500],
      ['a trial with a share', 'month', '2010-02-01', 'trial', 5000, 500],
      ['a month years ahead', 'month', '2090-02-01', 'full', null, 500],
      ['a cap beyond twenty points', 'month', '2010-02-01', 'full', null, 2001],
      ['a cap below nothing', 'month', '2010-02-01', 'full', null, -1],
      ['no cap', 'month', '2010-02-01', 'full', null, null],
    ])('refuses %s', (_, kind, start, phase, share, capBp) =>
      surface.rollBack(async (stage) => {
        expect((await refusal(open(stage, kind, start, phase, share, capBp))).message).toBe(
          'period_invalid',
        );
      }),
    );

    it('counts deadlines in days on which every branch opens', () =>
      surface.rollBack(async (stage) => {
        // Jing'an is closed for the first days of March, and on a Sunday in its usual week
        await stage.query(
          `update public.branches set special_days = '{"2010-03-01": null, "2010-03-02": null, "2010-03-07": ["09:00", "18:00"]}',
             opening_hours = opening_hours || '{"sun": null}' where id = $1`,
          [branches.jingan],
        );
        const period = await open(stage, 'month', '2010-02-01');
        const due = await one<string>(
          stage,
          `select preview_due::text from public.periods where id = $1`,
          [period],
        );
        expect(due).toBe('2010-03-05');
        const [over, sunday] = await Promise.all([
          one<string>(stage, `select private.add_working_days('2010-03-06', 1)::text`),
          one<string>(stage, `select private.add_working_days('2010-03-13', 1)::text`),
        ]);
        expect([over, sunday]).toEqual(['2010-03-07', '2010-03-15']);
      }));

    it('names plan versions of before it began: a change in mid-period is for the next one', () =>
      surface.rollBack(async (stage) => {
        const period = await makePeriod(stage, 'open', { start: '2025-03-01' });
        await stage.query(`update public.periods set opened_at = '2025-03-01' where id = $1`, [
          period,
        ]);
        await stage.query(
          `alter table public.plan_versions disable trigger plan_versions_are_immutable`,
        );
        await stage.query(
          `update public.plan_versions set created_at = '2025-01-01', effective_on = '2025-01-01', content = content || '{"effectiveOn": "2025-01-01"}'`,
        );
        await stage.query(
          `insert into public.plan_versions (plan_id, version, effective_on, content, reason, created_at)
           select plan_id, 2, '2025-03-01', content || '{"version": 2, "effectiveOn": "2025-03-01"}', '月中修改', '2025-03-12'
           from public.plan_versions where plan_id = 'shipped-consultant'`,
        );
        const versions = await one<number>(
          stage,
          `select max(v.version) from public.periods p, unnest(private.period_plan_versions(p)) i join public.plan_versions v on v.id = i
           where p.id = $1 and v.plan_id = 'shipped-consultant'`,
          [period],
        );
        expect(versions).toBe(1);
      }));

    it('can be taken back while nothing was computed, and not afterwards', () =>
      surface.rollBack(async (stage) => {
        const discard = (period: string) =>
          stage.as(zhao, (db) => db.query(`select public.discard_period($1, 0)`, [period]));
        await discard(await makePeriod(stage, 'open'));
        const refused = await refusal(discard(await makePeriod(stage, 'preview')));
        expect(refused.message).toBe('period_state');
      }));
  });

  describe('publishing', () => {
    it('tells everybody appraised, and starts the clocks', () =>
      surface.rollBack(async (stage) => {
        const period = await makePeriod(stage, 'preview');
        await stage.query(`delete from public.postings where lower(during) > '2023-01-01'`);
        await publish(stage, period);
        const [row] = await stage.query(
          `select state, message, appeal_until > private.chain_day() as runs, acknowledge_until <= appeal_until as sooner
           from public.periods where id = $1`,
          [period],
        );
        expect(row).toEqual({ state: 'published', message: '本月结果', runs: true, sooner: true });
        const told = await stage.as(chen, (db) =>
          one<number>(
            db,
            `select count(*)::integer from public.notices where kind = 'period_published' and params ->> 'id' = $1`,
            [period],
          ),
        );
        expect(told).toBe(1);
      }));

    it('refuses while somebody posted in it was not appraised, and names whom', () =>
      surface.rollBack(async (stage) => {
        const period = await makePeriod(stage, 'preview', { start: '2024-06-01' });
        await stage.query(
          `update public.periods set plan_versions = (select array_agg(id) from public.plan_versions) where id = $1`,
          [period],
        );
        expect((await refusal(publish(stage, period))).message).toBe('period_not_ready');
        const board = await stage.as(zhao, (db) =>
          one<{ notAppraised: { name: string }[]; withoutPlan: { name: string }[] }>(
            db,
            `select public.period_readiness($1)`,
            [period],
          ),
        );
        expect(board.notAppraised.map(({ name }) => name)).toEqual(['孙', '罗', '唐']);
        // the world has no plan for nurses
        expect(board.withoutPlan.map(({ name }) => name)).toEqual(['唐']);
      }));

    it('refuses without a message', () =>
      surface.rollBack(async (stage) => {
        const period = await makePeriod(stage, 'preview');
        const silent = asService(stage, `select public.publish_period($1, $2, 0, ' ', '[]')`, [
          zhao.userId,
          period,
        ]);
        expect((await refusal(silent)).message).toBe('message_missing');
      }));
  });

  describe('computing', () => {
    it('refuses a period that is not over', () =>
      surface.rollBack(async (stage) => {
        const period = await one<string>(
          stage,
          `insert into public.periods (kind, during, preview_due, publish_due, acknowledge_until, appeal_until, seal_due, opened_by)
           select 'month', daterange(m, (m + interval '1 month')::date), m, m, m, m, m, $1
           from (select private.month_of(private.chain_day()) as m) x returning id`,
          [zhao.userId],
        );
        const load = asService(stage, `select public.load_period_facts($1, $2, 'compute', 0)`, [
          zhao.userId,
          period,
        ]);
        expect((await refusal(load)).message).toBe('period_not_over');
      }));

    it('leaves out whoever left before it, and keeps whoever left in the middle', () =>
      surface.rollBack(async (stage) => {
        await stage.query(
          `update public.postings set during = daterange(lower(during), '2024-05-20') where employee_id = $1`,
          [employees.chen],
        );
        await stage.query(
          `update public.postings set during = daterange(lower(during), '2024-06-20') where employee_id = $1`,
          [employees.he],
        );
        const period = await makePeriod(stage, 'open', { start: '2024-06-01' });
        const facts = await asService<{ people: { id: string }[] }>(
          stage,
          `select public.load_period_facts($1, $2, 'compute', 0)`,
          [zhao.userId, period],
        );
        const ids = facts.people.map(({ id }) => id);
        expect(ids).not.toContain(employees.chen);
        expect(ids).toContain(employees.he);
      }));
  });

  describe('sealing', () => {
    it('keeps what was published, with the hash that the database makes itself', () =>
      surface.rollBack(async (stage) => {
        const period = await makePeriod(stage, 'published');
        const hash = await seal(stage, period);
        expect(hash).toBe(await one<string>(stage, `select private.seal_hash($1)`, [period]));
        const logged = await one<string>(
          stage,
          `select new_content ->> 'content_hash' from public.audit_log where table_name = 'period_seals' and row_id = $1`,
          [period],
        );
        expect(logged).toBe(hash);
      }));

    it('is refused for a trial', () =>
      surface.rollBack(async (stage) => {
        const period = await makePeriod(stage, 'published', { phase: 'trial' });
        expect((await refusal(seal(stage, period))).message).toBe('period_is_trial');
      }));

    it('is refused on the last day for appeals, and while an appeal is open', () =>
      surface.rollBack(async (stage) => {
        const today = await one<string>(stage, `select private.chain_day()::text`);
        const early = await makePeriod(stage, 'published', { appealUntil: today });
        expect((await refusal(seal(stage, early))).message).toBe('appeal_window_open');
        const disputed = await makePeriod(stage, 'published');
        await stage.query(
          `create or replace function private.open_appeal_count(p_period_id uuid) returns integer language sql as 'select 2'`,
        );
        expect((await refusal(seal(stage, disputed))).message).toBe('appeals_open');
      }));

    it.each([
      ['a hash of the whole that is not that of its lines', { contentHash: '0'.repeat(64) }],
      ['a ranking that does not have its hash', { ranking: '[1]' }],
      ['other rules than those it was computed by', { shared: '{"phase":"full"}' }],
    ])('refuses %s', (_, change) =>
      surface.rollBack(async (stage) => {
        const period = await makePeriod(stage, 'published');
        expect((await refusal(seal(stage, period, change))).message).toBe('seal_does_not_match');
      }),
    );

    it('refuses inputs that do not have their hash, another total, and a missing line', () =>
      surface.rollBack(async (stage) => {
        const period = await makePeriod(stage, 'published');
        const { lines } = await sealOf(stage, period);
        for (const forged of [
          lines.map((line) => ({ ...line, own: '{"n":1}' })),
          lines.map((line) => ({ ...line, totalBp: 9999 })),
          lines.slice(1),
        ]) {
          expect((await refusal(seal(stage, period, { lines: forged }))).message).toBe(
            'seal_does_not_match',
          );
        }
      }));

    it('lets nothing of a sealed period change, not even for the owner of the schema', () =>
      surface.rollBack(async (stage) => {
        for (const [sql, code] of [
          [`update public.periods set message = 'xxx' where id = $1`, 'period_sealed'],
          [`update public.appraisals set engine_bp = 1 where period_id = $1`, 'period_sealed'],
          [`delete from public.appraisal_items where period_id = $1`, 'period_sealed'],
          [`update public.period_seals set line_count = 9 where period_id = $1`, 'immutable'],
          [`update public.appraisal_seals set own = '{}' where period_id = $1`, 'immutable'],
          [`delete from public.restatements where period_id = $1`, 'immutable'],
        ] as const) {
          const attempt = stage.transaction((inside) => inside.query(sql, [sealedPeriod]));
          expect((await refusal(attempt)).message).toBe(code);
        }
      }));
  });

  describe('restating', () => {
    const restate = (stage: Queries, rows: object[], cause = 'late_data') =>
      asService<number>(
        stage,
        `select public.store_restatements($1, $2, $3, '补录了两条回访', $4::text::jsonb)`,
        [zhao.userId, sealedPeriod, cause, JSON.stringify(rows)],
      );
    const row = {
      employeeId: employees.chen,
      number: 2,
      beforeBp: 9100,
      afterBp: 9250,
      changes: [],
      content: {},
    };

    it('stands beside the sealed line with its delta, and tells the person', () =>
      surface.rollBack(async (stage) => {
        await restate(stage, [row]);
        const [made] = await stage.query(
          `select r.delta_bp, l.total_bp from public.restatements r join public.appraisal_seals l using (period_id, employee_id)
           where r.employee_id = $1 and r.number = 2`,
          [employees.chen],
        );
        expect(made).toEqual({ delta_bp: 150, total_bp: 9000 });
        const told = await stage.as(chen, (db) =>
          one<number>(
            db,
            `select count(*)::integer from public.notices where kind = 'result_restated'`,
          ),
        );
        expect(told).toBe(1);
      }));

    it('refuses a second one that was computed before the first was kept', () =>
      surface.rollBack(async (stage) => {
        await restate(stage, [row]);
        expect((await refusal(restate(stage, [row]))).message).toBe('period_changed');
      }));

    it('refuses one that changes nothing, and one without a cause that has a name', () =>
      surface.rollBack(async (stage) => {
        expect((await refusal(restate(stage, []))).message).toBe('nothing_to_restate');
        expect((await refusal(restate(stage, [row], 'because'))).message).toBe(
          'restatement_invalid',
        );
      }));
  });
});
