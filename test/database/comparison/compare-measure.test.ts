import { expect, it } from 'vitest';
import { chen, li, mei, type Person, stranger, wang, zhao } from '../../people.ts';
import { month, monthBefore } from '../harness/calendar.ts';
import { makeVisit, submit } from '../harness/capture.ts';
import { batches, branches, employees } from '../harness/ids.ts';
import { one, refusal, type Stage } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';

interface Compared {
  months: string[];
  branches: {
    code: string;
    n: number[];
    sum: (number | null)[];
    sumSquares: (number | null)[];
    visits: number[];
    responses: number[];
  }[];
}

onEverySurface('a measure compared by branch and month', (surface) => {
  it.each([wang, zhao])('is told of every branch to a lead and to head office: $name', (person) =>
    surface.rollBack(async (stage) => {
      const { months, branches: rows } = await compare(stage, person, 'nps');
      expect(months).toEqual([monthBefore.slice(0, 7), month.slice(0, 7)]);
      expect(rows).toMatchObject([
        { code: 'SH-JA', n: [20, 7], sum: [20, 1], sumSquares: [20, 5], visits: [0, 7] },
        { code: 'SH-XH', n: [3, 4], sum: [null, null], sumSquares: [null, null], visits: [0, 4] },
      ]);
    }),
  );

  it.each([mei, li, chen, stranger])(
    'is refused to a manager, an employee and a stranger: $name',
    (person) =>
      surface.rollBack(async (stage) => {
        for (const sql of [
          `select public.compare_measure('nps', '${month}', '${month}')`,
          `select public.compare_strata('nps', '${month}')`,
        ]) {
          expect(await refusal(stage.as(person, (db) => db.query(sql)))).toEqual({
            code: '42501',
            message: 'forbidden',
          });
        }
      }),
  );

  it('counts satisfied ratings, and stars with their squares', () =>
    surface.rollBack(async (stage) => {
      const satisfied = await compare(stage, zhao, 'satisfaction');
      expect(satisfied.branches[0]).toMatchObject({ n: [0, 12], sum: [null, 12] });
      const stars = await compare(stage, zhao, 'rating');
      expect(stars.branches[0]).toMatchObject({
        n: [0, 12],
        sum: [null, 60],
        sumSquares: [null, 300],
      });
    }));

  it('counts complaints by visit, also where there are none', () =>
    surface.rollBack(async (stage) => {
      await complain(stage, 2);
      const { branches: rows } = await compare(stage, zhao, 'complaint');
      expect(rows).toMatchObject([
        { code: 'SH-JA', n: [0, 7], sum: [null, 2] },
        { code: 'SH-XH', n: [0, 4], sum: [null, null] },
      ]);
    }));

  it('shows no branch without anything in the months', () =>
    surface.rollBack(async (stage) => {
      const empty = await stage.as(zhao, (db) =>
        one<Compared>(db, `select public.compare_measure('nps', '2020-01-01', '2020-02-17')`),
      );
      expect(empty).toEqual({ months: ['2020-01', '2020-02'], branches: [] });
    }));

  it('refuses money, for a branch’s receipts are no share and no mean', () =>
    surface.rollBack(async (stage) => {
      const { message } = await refusal(compare(stage, zhao, 'receipts_fen'));
      expect(message).toBe('measure_unknown');
    }));
});

interface Stratum {
  branchId: string;
  isFirst: boolean;
  category: string;
  n: number;
  sum: number;
}

onEverySurface('the strata of a month', (surface) => {
  it('tell first visits from others by kind of treatment', () =>
    surface.rollBack(async (stage) => {
      await answerOn(stage, 7, { kind: 'return', category: 'skin', nps: 0 });
      const strata = await strataOf(stage, wang);
      expect(strata).toMatchObject([
        // the walk-in knows no visit, and is kept back together with the world’s six first visits
        { branchId: branches.jingan, isFirst: false, category: 'skin', n: 7, sum: -7 },
      ]);
    }));

  it('tell nothing of a stratum of four, nor of what would give it away', () =>
    surface.rollBack(async (stage) => {
      await answerOn(stage, 4, { kind: 'return', category: 'skin', nps: 0 });
      await answerOn(stage, 9, { kind: 'return', category: 'surgery', nps: 10 });
      await answerOn(stage, 10, { kind: 'return', category: 'injection', nps: 10 });
      const strata = await strataOf(stage, zhao);
      expect(strata.some(({ category }) => category === 'skin')).toBe(false);
      const total = await one<number>(
        stage,
        `select count(*)::integer from public.responses where branch_id = $1 and nps is not null`,
        [branches.jingan],
      );
      const told = strata.filter(({ branchId }) => branchId === branches.jingan);
      const kept = total - told.reduce((sum, { n }) => sum + n, 0);
      expect(kept).toBeGreaterThanOrEqual(5);
    }));

  it('keep back nothing or five of any branch, whatever its customers were', () =>
    surface.rollBack(async (stage) => {
      let state = 7;
      const next = (below: number) => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return Math.floor((state / 2 ** 32) * below);
      };
      for (let turn = 0; turn < 8; turn += 1) {
        const category = ['injection', 'laser', 'surgery', 'skin', 'consultation'][next(5)]!;
        await answerOn(stage, 1 + next(6), {
          kind: next(2) ? 'first' : 'repeat',
          category,
          nps: next(11),
        });
        for (const { id } of await stage.query<{ id: string }>('select id from public.branches')) {
          const total = await one<number>(
            stage,
            `select count(*)::integer from public.responses where branch_id = $1 and nps is not null`,
            [id],
          );
          const told = (await strataOf(stage, zhao)).filter(({ branchId }) => branchId === id);
          const kept = total - told.reduce((sum, { n }) => sum + n, 0);
          expect(told.every(({ n }) => n >= 5)).toBe(true);
          if (total >= 5) expect(kept === 0 || kept >= 5).toBe(true);
        }
      }
    }));

  it('leave out what was excluded, and totals that know no visit', () =>
    surface.rollBack(async (stage) => {
      await answerOn(stage, 7, { kind: 'return', category: 'skin', nps: 10 });
      await stage.query(
        `insert into public.stored_measurements (measure, branch_id, occurred_on, value, count, import_batch_id)
         values ('nps_class', $1, $2, 1, 50, $3)`,
        [branches.jingan, month, batches.jingan],
      );
      const sums = async () =>
        (await strataOf(stage, zhao)).map(({ category, n }) => [category, n]);
      expect(await sums()).toEqual([
        ['skin', 7],
        ['laser', 6],
      ]);
      await stage.query(
        `update public.responses set is_excluded = true where id in (
           select r.id from public.responses r join public.visits v on v.id = r.visit_id where v.kind = 'return' limit 1)`,
      );
      expect(await sums()).toEqual([
        ['skin', 6],
        ['laser', 6],
      ]);
    }));
});

function compare(stage: Stage, person: Person, measure: string): Promise<Compared> {
  return stage.as(person, (db) =>
    one<Compared>(db, `select public.compare_measure($1, $2::text::date, $3::text::date)`, [
      measure,
      monthBefore,
      month,
    ]),
  );
}

function strataOf(stage: Stage, person: Person): Promise<Stratum[]> {
  return stage.as(person, (db) =>
    one<Stratum[]>(db, `select public.compare_strata('nps', $1::text::date)`, [month]),
  );
}

/** Answers of Jing'an's customers of one kind. */
async function answerOn(
  stage: Stage,
  count: number,
  { kind, category, nps }: { kind: string; category: string; nps: number },
): Promise<void> {
  const treatmentId = await one<string>(
    stage,
    `insert into public.treatments (code, name_zh, name_en, category) values ($1, $1, $1, $2)
     on conflict (code) do update set category = excluded.category returning id`,
    [`T-${category}`, category],
  );
  const answers = [];
  for (let i = 0; i < count; i += 1) {
    const visit = await makeVisit(stage, { staff: ['chen'] });
    await stage.query(
      `update public.visits set kind = $2::text::public.visit_kind, treatment_id = $3 where id = $1`,
      [visit.id, kind, treatmentId],
    );
    answers.push({
      nps,
      visitCodeHash: visit.codeHash,
      ratings: [{ employeeId: employees.chen, score: 5 }],
    });
  }
  await submit(stage, 'jingan', answers);
}

/** Complaints of Jing'an as their facts stand. */
async function complain(stage: Stage, count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) {
    await stage.query(
      `with record as (
         insert into public.records (branch_id, kind, external_id, occurred_at, occurred_on)
         values ($1, 'complaint', $2, $3::text::date, $3::text::date) returning id)
       insert into public.stored_measurements (measure, branch_id, occurred_on, value, record_id)
       select 'complaint', $1, $3::text::date, 1, id from record`,
      [branches.jingan, `C-${i}`, month],
    );
  }
}
