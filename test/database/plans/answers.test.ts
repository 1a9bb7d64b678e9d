import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { shippedKpis } from '#shared/kpis/catalogue.ts';
import { kpiMap } from '#shared/kpis/kpi-map.ts';
import type { MeasureName } from '#shared/kpis/measure-catalogue.ts';
import { fractionToText } from '#shared/numbers/fraction-to-text.ts';
import { evaluateKpi } from '#shared/scoring/evaluate-kpi.ts';
import { addTotals, type MeasureTotal } from '#shared/scoring/measure-total.ts';
import { readTotal } from '#shared/scoring/read-total.ts';
import { day, lastDay, monthAfter } from '../harness/calendar.ts';
import { makeVisit, submit, type Visit } from '../harness/capture.ts';
import { batches, branches, employees, treatment } from '../harness/ids.ts';
import type { Stage } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';
import { answerLink, issueLink, type Occasion, visitDaysAgo } from '../links/phone.ts';

const kpis = kpiMap(shippedKpis);
type Name = keyof typeof employees;

interface Asked {
  readonly from?: string;
  readonly until?: string;
  readonly branch?: keyof typeof branches;
}

/** The world's own answers lie in its month; these tests ask about people and days of their own. */
const always = { from: '2020-01-01', until: '2100-01-01' };

/** "9/2 (2)" is the value of a KPI and its n, "no_records" why there is none; the path that scores take. */
async function kpiOf(stage: Stage, kpiId: string, who: Name, asked: Asked = {}): Promise<string> {
  const { from, until, branch } = { ...always, ...asked };
  const rows = await stage.query<{ measure: MeasureName; n: number; sum: number; sq: number }>(
    `select measure::text, n::integer, sum::integer, sum_squares::integer as sq
     from private.person_totals(array[$1::uuid], string_to_array($2, ',')::uuid[], $3::date, $4::date)`,
    [employees[who], branch ? branches[branch] : Object.values(branches).join(), from, until],
  );
  const totals = new Map<MeasureName, MeasureTotal>();
  for (const { measure, n, sum, sq } of rows) {
    const total = readTotal(measure, n, sum, sq);
    const known = totals.get(measure);
    totals.set(measure, known ? addTotals(known, total) : total);
  }
  const kpi = kpis.get(kpiId);
  if (!kpi) throw new RangeError(kpiId);
  const { value, n, reason } = evaluateKpi(kpi, { totals, kpis, quota: null });
  return value === null ? String(reason) : `${fractionToText(value)} (${n})`;
}

const rate = (stage: Stage, { codeHash }: Visit, who: Name, score: number, answeredAt?: string) =>
  submit(stage, 'jingan', [
    {
      visitCodeHash: codeHash,
      ratings: [{ employeeId: employees[who], score }],
      ...(answeredAt && { answeredAt }),
    },
  ]);

async function askLater(stage: Stage, visit: Visit, occasion: Occasion, score: number) {
  const ratings = visit.people.map((employeeId) => ({ employeeId, score }));
  return answerLink(stage, await issueLink(stage, visit, occasion), { ratings });
}

const exclude = (stage: Stage, id: string | undefined) =>
  stage.query(`update public.responses set is_excluded = true where id = $1`, [id]);

/** A rating from a file, which knows no visit. */
const importRating = (stage: Stage, who: Name, score: number) =>
  stage.query(
    `insert into public.responses (id, branch_id, import_batch_id, channel, answered_at, answered_on, rated_employee_ids,
       rated_roles, rated_aspects, scores, content_hash)
     values (gen_random_uuid(), $1, $2, 'import', $3::date, $3::date, array[$4::uuid], '{consultant}', '{import}',
       array[$5::smallint], sha256(''))`,
    [branches.jingan, batches.jingan, day(10), employees[who], score],
  );

/** Nobody's answers but the test's own. */
const forget = (stage: Stage) =>
  stage.exec(`delete from public.exclusions; delete from public.integrity_findings;
  delete from public.response_flags; delete from public.responses`);

onEverySurface('C03 satisfaction', (surface) => {
  const c03 = (stage: Stage, asked?: Asked) => kpiOf(stage, 'C03', 'chen', asked);

  it('is not available without ratings, and a walk-in rates nobody', () =>
    surface.rollBack(async (stage) => {
      await forget(stage);
      const [verdict] = await submit(stage, 'jingan', [
        { ratings: [{ employeeId: employees.chen, score: 5 }] },
      ]);
      expect(verdict).toMatchObject({ status: 422, code: 'rating_without_visit' });
      expect(await c03(stage)).toBe('no_records');
    }));

  it('is the mean of one rating a visit: the first', () =>
    surface.rollBack(async (stage) => {
      await forget(stage);
      const [visit, other] = [await makeVisit(stage), await makeVisit(stage)];
      await rate(stage, visit, 'chen', 5);
      const [again] = await rate(stage, visit, 'chen', 1);
      expect(again?.code).toBe('visit_already_rated');
      await rate(stage, other, 'chen', 4);
      expect(await c03(stage)).toBe('9/2 (2)');
    }));

  it('takes an answer that was sent late on the day it was given', () =>
    surface.rollBack(async (stage) => {
      await forget(stage);
      const inside = { from: day(1), until: monthAfter };
      const last = await makeVisit(stage, { on: lastDay });
      await rate(stage, last, 'chen', 5, `${lastDay}T15:59:59Z`);
      expect(await c03(stage, inside)).toBe('5 (1)');
      const next = await makeVisit(stage, { on: lastDay });
      await rate(stage, next, 'chen', 1, `${lastDay}T16:00:00Z`);
      expect(await c03(stage, inside)).toBe('5 (1)');
    }));

  it('counts an excluded answer no more, and one taken back again', () =>
    surface.rollBack(async (stage) => {
      await forget(stage);
      const [verdict] = await rate(stage, await makeVisit(stage), 'chen', 2);
      expect(await c03(stage)).toBe('2 (1)');
      await exclude(stage, verdict?.id);
      expect(await c03(stage)).toBe('no_records');
      expect(await c03(stage, { from: day(1), until: monthAfter })).toBe('no_records');
    }));

  it('keeps each rating in the branch where it was given', () =>
    surface.rollBack(async (stage) => {
      await forget(stage);
      await rate(stage, await makeVisit(stage, { staff: ['tang'] }), 'tang', 5);
      const moved = await makeVisit(stage, { branch: 'xuhui', staff: ['tang'], on: day(20) });
      await submit(stage, 'xuhui', [
        {
          visitCodeHash: moved.codeHash,
          answeredAt: `${day(20)}T04:00:00Z`,
          ratings: [{ employeeId: employees.tang, score: 3 }],
        },
      ]);
      expect(await kpiOf(stage, 'C03', 'tang', { branch: 'jingan' })).toBe('5 (1)');
      expect(await kpiOf(stage, 'C03', 'tang', { branch: 'xuhui' })).toBe('3 (1)');
      expect(await kpiOf(stage, 'C03', 'tang')).toBe('4 (2)');
    }));

  it('knows that a customer who comes again is one customer', () =>
    surface.rollBack(async (stage) => {
      await forget(stage);
      const visits = [];
      for (let place = 0; place < 3; place += 1) visits.push(await makeVisit(stage));
      for (const visit of visits) await rate(stage, visit, 'chen', 4);
      const customers = () =>
        stage.query(
          `select measure::text, customers::integer from private.returning_customers(
             array[$1::uuid], array[$2::uuid], $3::date, $4::date)`,
          [employees.chen, branches.jingan, day(1), monthAfter],
        );
      expect(await customers()).toEqual([]);
      await stage.query(
        `update public.visits set customer_ref = md5('ann') where id = any (string_to_array($1, ',')::uuid[])`,
        [
          visits
            .slice(1)
            .map(({ id }) => id)
            .join(),
        ],
      );
      expect(await customers()).toEqual([{ measure: 'rating', customers: 2 }]);
      await importRating(stage, 'chen', 4);
      expect(await customers()).toEqual([{ measure: 'rating', customers: 3 }]);
      // the value is of every visit, whoever came
      expect(await c03(stage)).toBe('4 (4)');
    }));
});

onEverySurface('D02 post-op satisfaction', (surface) => {
  const d02 = (stage: Stage, asked?: Asked) => kpiOf(stage, 'D02', 'sun', asked);

  it('is not made of what is said at the visit', () =>
    surface.rollBack(async (stage) => {
      await rate(stage, await makeVisit(stage), 'sun', 5);
      expect(await d02(stage)).toBe('no_records');
    }));

  it('is asked a week and a month after, between the 7th and the 30th day', () =>
    surface.rollBack(async (stage) => {
      await askLater(stage, await visitDaysAgo(stage, 7), 'day_7', 5);
      await askLater(stage, await visitDaysAgo(stage, 30), 'day_30', 4);
      expect(await d02(stage)).toBe('9/2 (2)');
      const early = await askLater(stage, await visitDaysAgo(stage, 6), 'day_7', 1);
      expect(early.problem).toBe('link_early');
      await expect(askLater(stage, await visitDaysAgo(stage, 31), 'day_30', 1)).rejects.toThrow(
        'follow_up_over',
      );
      expect(await d02(stage)).toBe('9/2 (2)');
    }));

  it('is about the doctor: the consultant of the same visit gets no number', () =>
    surface.rollBack(async (stage) => {
      await forget(stage);
      await askLater(stage, await visitDaysAgo(stage, 8), 'day_7', 4);
      expect(await d02(stage)).toBe('4 (1)');
      expect(await kpiOf(stage, 'C03', 'chen')).toBe('no_records');
    }));

  it('stays in the branch of the visit', () =>
    surface.rollBack(async (stage) => {
      await askLater(stage, await visitDaysAgo(stage, 10), 'day_7', 4);
      expect(await d02(stage, { branch: 'jingan' })).toBe('4 (1)');
      expect(await d02(stage, { branch: 'xuhui' })).toBe('no_records');
    }));

  it('counts an excluded answer no more', () =>
    surface.rollBack(async (stage) => {
      const { id } = await askLater(stage, await visitDaysAgo(stage, 10), 'day_7', 1);
      expect(await d02(stage)).toBe('1 (1)');
      await exclude(stage, id);
      expect(await d02(stage)).toBe('no_records');
    }));

  it('counts on the day of the answer, not of the visit', () =>
    surface.rollBack(async (stage) => {
      const visit = await visitDaysAgo(stage, 14);
      await askLater(stage, visit, 'day_7', 3);
      const [{ on } = { on: '' }] = await stage.query<{ on: string }>(
        `select (occurred_on + 14)::text as on from public.visits where id = $1`,
        [visit.id],
      );
      expect(await d02(stage, { from: on })).toBe('3 (1)');
      expect(await d02(stage, { until: on })).toBe('no_records');
    }));
});

onEverySurface('N02 post-care satisfaction and “I felt cared for”', (surface) => {
  /** Tang has left Jing'an by now, and nurses there again. */
  const nursing = async (stage: Stage, days: number) => {
    const visit = await visitDaysAgo(stage, days);
    await stage.query(`delete from public.visit_staff where visit_id = $1`, [visit.id]);
    await stage.query(`insert into public.visit_staff values ($1, $2, 'nurse')`, [
      visit.id,
      employees.tang,
    ]);
    return { ...visit, people: [employees.tang] };
  };
  const n02 = (stage: Stage, asked?: Asked) => kpiOf(stage, 'N02', 'tang', asked);
  const felt = async (stage: Stage) =>
    (
      await stage.query<{ fact: string }>(
        `select concat_ws(' ', measure, value) as fact from public.measurements
         where measure in ('after_care_rating', 'cared_for_rating') and employee_id = $1 order by 1`,
        [employees.tang],
      )
    ).map(({ fact }) => fact);

  it('is not available before anybody was asked', () =>
    surface.rollBack(async (stage) => {
      await nursing(stage, 8);
      expect(await n02(stage)).toBe('no_records');
    }));

  it('is asked a week after, and a month after no more', () =>
    surface.rollBack(async (stage) => {
      await askLater(stage, await nursing(stage, 7), 'day_7', 4);
      await askLater(stage, await nursing(stage, 28), 'day_30', 1);
      expect(await n02(stage)).toBe('4 (1)');
      expect(await felt(stage)).toEqual(['after_care_rating 4']);
    }));

  it('is another question than how she was at the visit', () =>
    surface.rollBack(async (stage) => {
      await rate(stage, await nursing(stage, 0), 'tang', 2, new Date().toISOString());
      expect(await n02(stage)).toBe('no_records');
      expect(await felt(stage)).toEqual(['cared_for_rating 2']);
    }));

  it('keeps the answers of each branch, and an excluded one of none', () =>
    surface.rollBack(async (stage) => {
      const { id } = await askLater(stage, await nursing(stage, 9), 'day_7', 5);
      expect(await n02(stage, { branch: 'jingan' })).toBe('5 (1)');
      expect(await n02(stage, { branch: 'xuhui' })).toBe('no_records');
      await exclude(stage, id);
      expect(await n02(stage)).toBe('no_records');
    }));

  it('asks about a consultation nobody', () =>
    surface.rollBack(async (stage) => {
      await stage.query(`update public.treatments set category = 'consultation' where id = $1`, [
        treatment,
      ]);
      await nursing(stage, 7);
      const [due] = await stage.query<{ n: number }>(
        `select count(*)::integer as n from private.due_follow_ups(current_date)`,
      );
      expect(due?.n).toBe(0);
    }));
});

onEverySurface('NPS', (surface) => {
  const nps = async (stage: Stage, branch: keyof typeof branches, until: string = monthAfter) => {
    const rows = await stage.query<{ value: number; n: number }>(
      `select value, sum(count)::integer as n from public.measurements
       where measure = 'nps' and branch_id = $1 and occurred_on < $2::date and not is_excluded group by 1`,
      [branches[branch], until],
    );
    const histogram = new Array<number>(11).fill(0);
    for (const { value, n } of rows) histogram[value] = n;
    const n = rows.reduce((sum, row) => sum + row.n, 0);
    const kpi = kpis.get('NPS');
    if (!kpi) throw new RangeError('NPS');
    const totals = new Map([['nps', { ...readTotal('nps', n, 0, 0), histogram }]] as const);
    const evaluation = evaluateKpi(kpi, { totals, kpis, quota: null });
    return evaluation.value === null
      ? evaluation.reason
      : `${fractionToText(evaluation.value)} (${n})`;
  };
  const say = (stage: Stage, scores: readonly number[], branch: 'jingan' | 'xuhui' = 'jingan') =>
    submit(
      stage,
      branch,
      scores.map((score) => ({ nps: score })),
    );

  it('is not available without answers', () =>
    surface.rollBack(async (stage) => {
      await forget(stage);
      expect(await nps(stage, 'jingan')).toBe('no_records');
    }));

  it.each([
    [[9, 10, 8, 6], '25 (4)'],
    [[7, 8], '0 (2)'],
    [[0], '-100 (1)'],
  ])('of %j counts 9–10 as promoters and 0–6 as detractors', (scores, expected) =>
    surface.rollBack(async (stage) => {
      await forget(stage);
      await say(stage, scores);
      expect(await nps(stage, 'jingan')).toBe(expected);
    }),
  );

  it('counts an answer once however often it is sent', () =>
    surface.rollBack(async (stage) => {
      await forget(stage);
      const answer = { id: randomUUID(), nps: 9 };
      for (const _ of [1, 2]) await submit(stage, 'jingan', [answer, { nps: 6, id: answer.id }]);
      expect(await nps(stage, 'jingan')).toBe('100 (1)');
    }));

  it('keeps branches apart', () =>
    surface.rollBack(async (stage) => {
      await forget(stage);
      await say(stage, [9]);
      await say(stage, [0], 'xuhui');
      expect([await nps(stage, 'jingan'), await nps(stage, 'xuhui')]).toEqual([
        '100 (1)',
        '-100 (1)',
      ]);
    }));

  it('counts an answer on the day it was given, however late it came', () =>
    surface.rollBack(async (stage) => {
      await forget(stage);
      await submit(stage, 'jingan', [{ nps: 0, answeredAt: `${lastDay}T16:00:00Z` }]);
      expect(await nps(stage, 'jingan')).toBe('no_records');
      await submit(stage, 'jingan', [{ nps: 10, answeredAt: `${lastDay}T15:59:59Z` }]);
      expect(await nps(stage, 'jingan')).toBe('100 (1)');
    }));

  it('is not asked again in a follow-up', () =>
    surface.rollBack(async (stage) => {
      await forget(stage);
      await askLater(stage, await visitDaysAgo(stage, 7), 'day_7', 5);
      expect(await nps(stage, 'jingan', '2100-01-01')).toBe('no_records');
    }));
});
