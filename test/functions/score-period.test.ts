import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMonths, firstDay, type Month, monthOf } from '#shared/calendar/month.ts';
import { shippedPlans } from '#shared/plans/templates/shipped-plans.ts';
import type { WireProblem } from '#shared/problems/problem-to-wire.ts';
import { canonicalJson } from '#shared/scoring/canonical-json.ts';
import type { LoadedScoring } from '#shared/scoring/loaded-scoring.ts';
import type { ScoreLine } from '#shared/scoring/score-line.ts';
import type { HelpAnswer } from '#shared/scoring/scoring-answer.ts';
import type { Wire } from '#shared/scoring/wire.ts';
import { scoreNow } from '../../functions/score-period/handler.ts';
import { demoToday } from '../local/stack-template.ts';
import { arriveLate } from './arrive-late.ts';
import {
  type Imagined,
  type Lines,
  openScoringDesk,
  type Preview,
  type ScoringDesk,
} from './scoring-desk.ts';
import { shuffled } from './shuffled.ts';

type Helps = Wire<HelpAnswer>;

let desk: ScoringDesk;
let jingan: string;
let xuhui: string;
let chen: string;
/** Whole, so that nothing of the running month is in it. */
const lastMonth: Month = addMonths(monthOf(demoToday), -1);

beforeAll(async () => {
  desk = await openScoringDesk();
  const branchOf = (code: string) =>
    desk.one<string>('select id from public.branches where code = $1', [code]);
  jingan = await branchOf('SH-JA');
  xuhui = await branchOf('SH-XH');
  chen = await desk.one<string>("select id from public.employees where name = '陈思琪'");
});
afterAll(() => desk.end());

const preview = (scope: unknown, period: unknown = lastMonth) => ({
  action: 'preview',
  scope,
  period,
});

describe('a preview', () => {
  it('has a value for every KPI of the five shipped plans somewhere in the chain', async () => {
    const { body } = await desk.ask<Preview>(desk.tokens.zhao, preview({ chain: true }));
    const items = body.appraisals.flatMap(({ segments }) => segments.flatMap((one) => one.items));
    const valued = new Set(items.filter(({ value }) => value !== null).map(({ kpiId }) => kpiId));
    const weighed = shippedPlans.flatMap((plan) => plan.items.map(({ kpiId }) => kpiId));
    expect(weighed.filter((kpiId) => !valued.has(kpiId))).toEqual([]);
    expect(body.plans.map(({ id }) => id)).toEqual(shippedPlans.map(({ id }) => id).sort());
  });

  it('names the parts of an index, which no plan weighs, so that it can be opened to its rows', async () => {
    const { body } = await desk.ask<Preview>(
      desk.tokens.zhao,
      preview({ chain: true, role: 'nurse' }),
    );
    expect(body.kpis.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['N03', 'N03.contacts', 'N03.felt', 'N03.comfort']),
    );
  });

  it('scores most people of every role, and says why it does not score the others', async () => {
    const { body } = await desk.ask<Preview>(desk.tokens.zhao, preview({ chain: true }));
    expect(body.appraisals).toHaveLength(body.people.length);
    for (const { role } of shippedPlans) {
      const own = body.appraisals.filter(({ segments }) => segments[0]?.role === role);
      const scored = own.filter(({ totalBp }) => totalBp !== null);
      expect(scored.length, role).toBeGreaterThan(own.length / 2);
    }
    for (const { totalBp, obstacle, segments } of body.appraisals) {
      expect(totalBp === null).toBe(obstacle !== null);
      for (const item of segments.flatMap((segment) => segment.items)) {
        expect(item.value === null).toBe(item.reason !== null);
      }
    }
  });

  it('has the same totals as lines, without their explanation', async () => {
    const { body } = await desk.ask<Preview>(desk.tokens.zhao, preview({ chain: true }));
    const { body: list } = await desk.ask<Lines>(desk.tokens.zhao, {
      ...preview({ chain: true }),
      action: 'lines',
    });
    const totals = ({ employeeId, totalBp, rankObstacles }: Wire<ScoreLine>) => ({
      employeeId,
      totalBp,
      rankObstacles,
    });
    expect(list.lines.map(totals)).toEqual(body.appraisals.map(totals));
    expect(list).not.toHaveProperty('appraisals');
  });

  it('shrinks with a prior of the role, network-wide, and shows both values', async () => {
    const { body } = await desk.ask<Preview>(desk.tokens.mei, preview({ branchId: jingan }));
    const ratings = body.appraisals
      .flatMap(({ segments }) => segments.flatMap(({ items }) => items))
      .filter(({ kpiId, value }) => kpiId === 'C03' && value !== null);
    expect(ratings.length).toBeGreaterThan(4);
    const means = new Set(ratings.map(({ shrunk }) => shrunk?.priorMean));
    expect(means.size).toBe(1);
    expect([...means][0]).toMatch(/^\d+(\/\d+)?$/);
  });

  it('counts a customer who came again once towards how sure it is of ratings', async () => {
    const period = [firstDay(addMonths(lastMonth, -2)), firstDay(addMonths(lastMonth, 1))];
    const { body } = await desk.ask<Preview>(
      desk.tokens.zhao,
      preview({ chain: true }, { start: period[0], end: period[1] }),
    );
    const kpiOf = { doctor: 'D02', consultant: 'C03', nurse: 'N02' };
    const items = body.appraisals.flatMap(({ employeeId, segments }) => {
      const own = segments
        .flatMap(({ role, items }) => items.filter(({ kpiId }) => kpiId === kpiOf[role as 'nurse']))
        .filter(({ n }) => n > 0);
      const total = (of: (item: (typeof own)[number]) => number) =>
        own.reduce((sum, item) => sum + of(item), 0);
      return own.length === 0
        ? []
        : [[employeeId, total(({ n }) => n), total(({ effectiveN }) => effectiveN)].join(' ')];
    });
    const rows = await desk.query<{ item: string }>(
      `with answer as (
         select distinct s.employee_id, r.branch_id, s.role, r.id, v.customer_ref, to_char(r.answered_on, 'YYYY-MM') as month
         from public.responses r join public.visits v on v.id = r.visit_id
         join public.visit_staff s on s.visit_id = v.id and s.employee_id = any (r.rated_employee_ids)
         where not r.is_excluded and r.answered_on >= $1::text::date and r.answered_on < $2::text::date
           and (s.role, r.occasion) in (('consultant', 'visit'), ('doctor', 'day_7'), ('doctor', 'day_30'), ('nurse', 'day_7')))
       select concat_ws(' ', employee_id, count(*), count(distinct branch_id || customer_ref || month)) as item
       from answer
       -- an answer about somebody who has left before makes nobody's score
       where employee_id in (select employee_id from public.postings where during && daterange($1::text::date, $2::text::date))
       group by employee_id`,
      period,
    );
    expect(items.toSorted()).toEqual(rows.map(({ item }) => item).toSorted());
    const isShort = (item: string) => item.split(' ')[1] !== item.split(' ')[2];
    expect(items.filter(isShort).length).toBeGreaterThan(5);
  });

  it('answers equal bytes when the rollups lie in another order and in other slots', async () => {
    const before = await desk.bytes(desk.tokens.zhao, preview({ branchId: jingan }));
    await desk.query(
      'create table public.mixed as select * from public.monthly_measures m order by md5(m::text)',
    );
    await desk.query('update public.mixed set slot = slot + 3');
    await desk.query('delete from public.monthly_measures');
    await desk.query('insert into public.monthly_measures table public.mixed');
    await desk.query('drop table public.mixed');
    expect(await desk.bytes(desk.tokens.zhao, preview({ branchId: jingan }))).toBe(before);
    expect(before.length).toBeGreaterThan(50_000);
  });

  it('answers equal bytes when every list it is made of is shuffled', async () => {
    const user = await desk.one<string>(
      "select user_id from public.memberships where role = 'hq' limit 1",
    );
    const period = { start: firstDay(lastMonth), end: firstDay(addMonths(lastMonth, 1)) };
    const loaded = await desk.one<LoadedScoring>(
      `select public.load_scoring_inputs($1::text::uuid, '{}', $2::text::date, $3::text::date)`,
      [user, period.start, period.end],
    );
    const scored = async (given: LoadedScoring) =>
      canonicalJson(
        await scoreNow(
          { action: 'preview', scope: { chain: true }, period: lastMonth },
          { load: async () => given },
        ),
      );
    const whole = await scored(loaded);
    for (const seed of [1, 2, 3]) {
      const mixed = Object.fromEntries(
        Object.entries(loaded).map(([name, list]) => [name, shuffled(list, seed)]),
      ) as unknown as LoadedScoring;
      expect(mixed.totals).not.toEqual(loaded.totals);
      expect((await scored(mixed)) === whole).toBe(true);
    }
  });

  it('takes a month and its days for the same period, whichever way the totals are found', async () => {
    const days = { start: firstDay(lastMonth), end: firstDay(addMonths(lastMonth, 1)) };
    const whole = await desk.ask<Preview>(desk.tokens.zhao, preview({ branchId: xuhui }));
    const same = await desk.ask<Preview>(desk.tokens.zhao, preview({ branchId: xuhui }, days));
    expect(same.body).toEqual(whole.body);
    // not cut at months: added up from the facts themselves
    const middle = { start: `${lastMonth}-01`, end: `${lastMonth}-16` };
    const rest = { start: `${lastMonth}-16`, end: days.end };
    const [first, second] = await Promise.all(
      [middle, rest].map((period) =>
        desk.ask<Preview>(desk.tokens.zhao, preview({ branchId: xuhui }, period)),
      ),
    );
    const parts = [first, second].map((part) => countsOf(part!.body));
    const counts = countsOf(whole.body);
    expect(counts.size).toBeGreaterThan(60);
    for (const [key, n] of counts) {
      expect((parts[0]!.get(key) ?? 0) + (parts[1]!.get(key) ?? 0), key).toBe(n);
    }
  });

  it('is scored by the versions in force on the first day, and by none before there were any', async () => {
    const early = addMonths(lastMonth, -20);
    const { body } = await desk.ask<Preview>(
      desk.tokens.zhao,
      preview({ branchId: jingan }, early),
    );
    expect(body.plans).toEqual([]);
    expect(body.appraisals.every(({ totalBp }) => totalBp === null)).toBe(true);
    const obstacles = body.appraisals.flatMap(({ segments }) =>
      segments.map((one) => one.obstacle),
    );
    expect(new Set(obstacles)).toEqual(new Set(['no_plan']));
  });

  it('caps a vetoed total and keeps the other visible; lifted, the veto caps nothing', async () => {
    const ask = async () =>
      (await desk.ask<Preview>(desk.tokens.zhao, preview({ employeeId: chen }))).body.appraisals[0];
    const before = await ask();
    expect(before?.totalBp).toBeGreaterThan(5999);
    const [entered] = await desk.query<{ id: string }>(
      `insert into public.vetoes (employee_id, cause, occurred_on, evidence, entered_by)
       select $1::text::uuid, 'G4', $2::text::date, '评价录入与到院记录不符', user_id
       from public.memberships where role = 'hq' returning id`,
      [chen, `${lastMonth}-10`],
    );
    expect(await ask()).toMatchObject({ totalBp: 5999, ungatedBp: before?.totalBp });
    await desk.query(
      `update public.vetoes set lifted_by = entered_by, lifted_at = now(), lifted_because = '申诉成立' where id = $1::text::uuid`,
      [entered!.id],
    );
    expect(await ask()).toEqual(before);
  });
});

describe('what-if', () => {
  it('is what the engine says when those records really arrive', async () => {
    const changes = [{ measure: 'follow_up_on_time', value: 1, count: 3 }];
    const asked = { action: 'what_if', employeeId: chen, period: lastMonth, changes };
    const { body: imagined } = await desk.ask<Imagined>(desk.tokens.chen, asked);
    const { body: before } = await desk.ask<Preview>(
      desk.tokens.chen,
      preview({ employeeId: chen }),
    );
    expect(imagined.before).toEqual(before.appraisals[0]);
    expect(imagined.differenceBp).toBeGreaterThan(0);

    const change = await arriveLate(desk, { branch: jingan, person: chen, month: lastMonth });
    expect(change).toMatchObject({ added: 3, removed: 0 });
    const { body: after } = await desk.ask<Preview>(
      desk.tokens.chen,
      preview({ employeeId: chen }),
    );
    expect(after.appraisals[0]).toEqual(imagined.after);
    expect(imagined.differenceBp).toBe(
      after.appraisals[0]!.totalBp! - before.appraisals[0]!.totalBp!,
    );
  });

  it('refuses values that the measure cannot have', async () => {
    const { status, body } = await desk.ask<WireProblem>(desk.tokens.chen, {
      action: 'what_if',
      employeeId: chen,
      period: lastMonth,
      changes: [{ measure: 'rating', value: 6, count: 1 }],
    });
    expect(status).toBe(422);
    expect(body).toMatchObject({
      code: 'invalid_body',
      details: [{ path: 'changes[0].value', reason: 'too_large' }],
    });
  });
});

describe('what helps', () => {
  it('tells Chen of her own score what the what-if says of each change, and of a colleague’s nothing', async () => {
    const ask = (employeeId: string) =>
      desk.ask<Helps & WireProblem>(desk.tokens.chen, {
        action: 'what_helps',
        employeeId,
        period: lastMonth,
      });
    const { body } = await ask(chen);
    expect(body.helpful.length).toBeGreaterThan(0);
    for (const { changes, differenceBp } of body.helpful) {
      const asked = { action: 'what_if', employeeId: chen, period: lastMonth, changes };
      const { body: imagined } = await desk.ask<Imagined>(desk.tokens.chen, asked);
      expect(imagined.differenceBp).toBe(differenceBp);
    }
    const xu = await desk.one<string>("select id from public.employees where name = '徐景行'");
    expect((await ask(xu)).body.code).toBe('employee_unknown');
  });
});

describe('who may see a score', () => {
  const refusal = async (token: string, scope: unknown) => {
    const { status, body } = await desk.ask<WireProblem>(token, preview(scope));
    return { status, code: body.code };
  };
  const hidden = { status: 404, code: 'employee_unknown' };
  const forbidden = { status: 403, code: 'forbidden' };

  it('shows an employee the own score and nobody else’s', async () => {
    const { body } = await desk.ask<Preview>(desk.tokens.chen, preview({ employeeId: chen }));
    expect(body.appraisals.map(({ employeeId }) => employeeId)).toEqual([chen]);
    const colleague = await desk.one<string>(
      `select employee_id from public.postings where branch_id = $1::text::uuid and role = 'doctor' limit 1`,
      [jingan],
    );
    expect(await refusal(desk.tokens.chen, { employeeId: colleague })).toEqual(hidden);
    expect(await refusal(desk.tokens.chen, { employeeId: crypto.randomUUID() })).toEqual(hidden);
    expect(await refusal(desk.tokens.chen, { branchId: jingan })).toEqual(forbidden);
    expect(await refusal(desk.tokens.chen, { chain: true })).toEqual(forbidden);
  });

  it('shows a manager and a lead their own branch', async () => {
    for (const token of [desk.tokens.mei, desk.tokens.wang]) {
      const { body } = await desk.ask<Preview>(token, preview({ branchId: jingan }));
      const branches = body.appraisals.flatMap(({ segments }) => segments.map((s) => s.branchId));
      expect(new Set(branches)).toEqual(new Set([jingan]));
      expect((await desk.ask(token, preview({ employeeId: chen }))).status).toBe(200);
      expect(await refusal(token, { branchId: xuhui })).toEqual(forbidden);
      expect(await refusal(token, { branchId: crypto.randomUUID() })).toEqual(forbidden);
      expect(await refusal(token, { chain: true })).toEqual(forbidden);
    }
    expect(await refusal(desk.tokens.gu, { employeeId: chen })).toEqual(hidden);
  });

  it('shows nothing without a session', async () => {
    const { status } = await desk.ask('not-a-token', preview({ employeeId: chen }));
    expect(status).toBe(401);
  });
});

/** How many observations each KPI of each person has. */
function countsOf({ appraisals }: Preview): Map<string, number> {
  return new Map(
    appraisals.flatMap(({ employeeId, segments }) =>
      segments.flatMap(({ items, branchId }) =>
        items
          // of an index n is the fewest of its parts, which does not add up
          .filter(({ parts }) => parts.length === 0)
          .map(({ kpiId, n }) => [`${employeeId} ${branchId} ${kpiId}`, n] as const),
      ),
    ),
  );
}
