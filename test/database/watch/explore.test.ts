import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { chen, li, mei, type Person, wang } from '../../people.ts';
import { day, month } from '../harness/calendar.ts';
import { makeVisit, submit } from '../harness/capture.ts';
import { branches, employees } from '../harness/ids.ts';
import { one, refusal, type Stage } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';

interface Row {
  id: string;
  answeredAt: string;
  nps: number | null;
  comment: string | null;
  ratings: { employeeId: string; name: string; score: number }[];
  flags: { flag: string }[];
  isExcluded: boolean;
  exclusion: { isMine: boolean; confirmedAt: string | null } | null;
}
interface Page {
  rows: Row[];
  next: { at: string; id: string } | null;
}
interface Figure {
  n: number;
  detractors: number;
  passives: number;
  promoters: number;
  unsatisfied: number;
  satisfied: number;
}
interface Figures {
  all: Figure;
  counted: Figure;
  waiting: number;
  reasons: { reason: string; n: number }[];
}

const wholeTime = { from: day(1), to: day(28) };

onEverySurface('the feedback explorer', (surface) => {
  it('shows a manager every answer of the own branch, the newest first, and nothing of the customer', () =>
    surface.rollBack(async (stage) => {
      const { rows, next } = await explore(stage, mei, wholeTime);
      const there = await one<number>(
        stage,
        `select count(*)::integer from public.responses where branch_id = $1`,
        [branches.jingan],
      );
      expect(rows).toHaveLength(there);
      expect(next).toBeNull();
      const times = rows.map(({ answeredAt }) => Date.parse(answeredAt));
      expect(times).toEqual(times.toSorted((a, b) => b - a));
      expect(JSON.stringify(rows)).not.toMatch(/customer|visitId|externalId/i);
    }));

  it('pages without losing or repeating an answer, also where two came at the same moment', () =>
    surface.rollBack(async (stage) => {
      await stage.query(
        `update public.responses set answered_at = $2::date + interval '3 hours', answered_on = $2::date where branch_id = $1`,
        [branches.jingan, day(9)],
      );
      const whole = await explore(stage, mei, wholeTime);
      const paged: string[] = [];
      let after: Page['next'] = null;
      do {
        const page: Page = await explore(stage, mei, wholeTime, after, 2);
        expect(page.rows.length).toBeLessThanOrEqual(2);
        paged.push(...page.rows.map(({ id }) => id));
        after = page.next;
      } while (after);
      expect(paged).toEqual(whole.rows.map(({ id }) => id));
    }));

  it('finds by person, stars of that person, NPS class, chip, words of the comment', () =>
    surface.rollBack(async (stage) => {
      const { id: visit, codeHash } = await makeVisit(stage, {
        branch: 'jingan',
        staff: ['chen', 'sun'],
      });
      expect(visit).toBeTruthy();
      const id = randomUUID();
      await submit(stage, 'jingan', [
        {
          id,
          nps: 7,
          visitCodeHash: codeHash,
          comment: '前台 100% 热情_',
          chips: ['calm'],
          ratings: [
            { employeeId: employees.chen, score: 2 },
            { employeeId: employees.sun, score: 5 },
          ],
        },
      ]);
      const ids = async (filter: object) =>
        (await explore(stage, mei, { ...wholeTime, ...filter })).rows.map((row) => row.id);
      expect(await ids({ employeeId: employees.chen, stars: [1, 2] })).toEqual([id]);
      expect(await ids({ employeeId: employees.sun, stars: [1, 2] })).toEqual([]);
      expect(await ids({ chip: 'calm' })).toEqual([id]);
      expect(await ids({ text: '100% 热情_' })).toEqual([id]);
      expect(await ids({ text: '100x热情' })).toEqual([]);
      expect(await ids({ nps: 'passive', hasComment: true })).toEqual([id]);
      expect(await ids({ channel: 'phone' })).toEqual([]);
      expect(await ids({ flag: 'any' })).toHaveLength(1);
      expect(await ids({ flag: 'burst' })).toEqual([]);
      expect(await ids({ state: 'waiting' })).toHaveLength(1);
    }));

  it('counts what the list shows, with and without what was excluded, each with its reason', () =>
    surface.rollBack(async (stage) => {
      const id = randomUUID();
      await submit(stage, 'jingan', [{ id, nps: 1, comment: '测试' }]);
      const before = await figures(stage, mei, wholeTime);
      expect(before.counted).toEqual(before.all);
      const exclusion = await stage.as(mei, (db) =>
        one<string>(db, `select public.propose_exclusion($1, 'test_answer', '店员试用')`, [id]),
      );
      const proposed = await figures(stage, mei, wholeTime);
      expect(proposed).toMatchObject({ counted: before.all, waiting: before.waiting + 1 });
      expect(await seen(stage, wang, id)).toMatchObject({
        exclusion: { isMine: false, confirmedAt: null },
      });
      await stage.as(wang, (db) => db.query(`select public.confirm_exclusion($1)`, [exclusion]));
      const after = await figures(stage, mei, wholeTime);
      expect(after.all).toEqual(before.all);
      expect(after.counted).toEqual({
        ...before.all,
        n: before.all.n - 1,
        detractors: before.all.detractors - 1,
      });
      expect(after.reasons).toEqual([{ reason: 'test_answer', n: 1 }]);
      const { rows } = await explore(stage, mei, { ...wholeTime, state: 'excluded' });
      expect(rows.map((row) => row.id)).toEqual([id]);
    }));

  it('counts with a person chosen that person’s stars alone', () =>
    surface.rollBack(async (stage) => {
      const counted = (await figures(stage, mei, { ...wholeTime, employeeId: employees.chen })).all;
      const direct = await stage.query(
        `select count(*) filter (where s >= 4)::integer as satisfied, count(*) filter (where s < 4)::integer as unsatisfied
         from public.responses r, unnest(r.rated_employee_ids, r.scores) as a (e, s)
         where r.branch_id = $1 and a.e = $2`,
        [branches.jingan, employees.chen],
      );
      expect(counted).toMatchObject(direct[0]!);
      expect(counted.satisfied).toBeGreaterThan(0);
    }));

  it('is closed to an employee and to another branch, with the answer for a branch that is not there', () =>
    surface.rollBack(async (stage) => {
      for (const person of [chen, li]) {
        for (const call of [explore, figures]) {
          expect((await refusal(call(stage, person, wholeTime))).message).toBe('branch_unknown');
        }
      }
    }));

  it('reads the newest answers through the index of the branch, and asks nothing that was not asked for', () =>
    surface.rollBack(async (stage) => {
      await stage.exec('set local enable_seqscan = off; set local enable_bitmapscan = off');
      const lines = await stage.query<{ 'QUERY PLAN': string }>(
        `explain select r.id from private.responses_matching('${branches.jingan}', '${day(1)}', '${day(28)}', '{"nps": "promoter"}') r
         order by r.answered_at desc limit 31`,
      );
      const plan = lines.map((line) => line['QUERY PLAN']).join('\n');
      expect(plan).toContain('responses_branch_latest');
      expect(plan).not.toMatch(/Function Scan|response_flags|exclusions|unnest/);
    }));

  it('refuses a filter that makes no sense with a code, and never with an error of its own', () =>
    surface.rollBack(async (stage) => {
      const told = async (filter: object) =>
        (await refusal(explore(stage, mei, { ...wholeTime, ...filter }))).message;
      expect(await told({ from: 'gestern' })).toBe('invalid_body');
      expect(await told({ employeeId: 'nobody' })).toBe('invalid_body');
      expect(await told({ from: day(9), to: day(8) })).toBe('invalid_period');
      expect(await told({ from: '1990-01-01' })).toBe('invalid_period');
    }));
});

function explore(
  stage: Stage,
  person: Person,
  filter: object,
  after: Page['next'] = null,
  limit = 500,
): Promise<Page> {
  return stage.as(person, (db) =>
    one<Page>(db, `select public.explore_responses($1, $2::text::jsonb, $3::text::jsonb, $4)`, [
      branches.jingan,
      JSON.stringify(filter),
      after && JSON.stringify(after),
      limit,
    ]),
  );
}

function figures(stage: Stage, person: Person, filter: object): Promise<Figures> {
  return stage.as(person, (db) =>
    one<Figures>(db, `select public.explore_figures($1, $2::text::jsonb)`, [
      branches.jingan,
      JSON.stringify(filter),
    ]),
  );
}

async function seen(stage: Stage, person: Person, id: string): Promise<Row | undefined> {
  const { rows } = await explore(stage, person, { from: month, to: day(28) });
  return rows.find((row) => row.id === id);
}
