import * as fc from 'fast-check';
import { expect } from 'vitest';
import { mei, wang, zhao } from '../../people.ts';
import { day, lastDay, month, monthAfter, monthBefore } from '../harness/calendar.ts';
import { type Answer, type BranchName, makeVisit, submit, wireForm } from '../harness/capture.ts';
import { branches } from '../harness/ids.ts';
import { checkImport, commitImport, openImport, undoImport } from '../harness/imports.ts';
import { one, type Stage } from '../harness/stage.ts';

/** One thing that happens to the numbers. Places (`of`) count from the oldest, around the end. */
export type Happening =
  | { kind: 'visit'; branch: BranchName; on: string; scores: number[]; nps: number | null }
  | { kind: 'walk-in'; branch: BranchName; at: string; nps: number }
  | { kind: 'follow-up'; of: number; occasion: 'day_7' | 'day_30'; nps: number | null }
  | { kind: 'resend'; of: number }
  | { kind: 'import answers'; rows: { on: number; nps: number; score: number | null }[] }
  | { kind: 'import totals'; value: number; count: number; isLater: boolean }
  | { kind: 'undo' | 'exclude' | 'lift' | 'erase'; of: number }
  | { kind: 'merge' };

const branch = fc.constantFrom<BranchName>('jingan', 'xuhui');
const place = fc.nat(30);
const nps = fc.integer({ min: 0, max: 10 });
const score = fc.integer({ min: 1, max: 5 });

const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('visit' as const),
      branch,
      on: fc.constantFrom(day(1), day(15), lastDay, '2019-07-01'),
      scores: fc.array(score, { maxLength: 2 }),
      nps: fc.option(nps),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('walk-in' as const),
      branch,
      at: fc.constantFrom(`${day(9)}T04:00:00Z`, `${lastDay}T23:30:00Z`),
      nps,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('resend' as const), of: place }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'merge' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('follow-up' as const),
      of: place,
      occasion: fc.constantFrom('day_7' as const, 'day_30' as const),
      nps: fc.option(nps),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('import answers' as const),
      rows: fc.array(
        fc.record({ on: fc.integer({ min: 1, max: 28 }), nps, score: fc.option(score) }),
        {
          minLength: 1,
          maxLength: 5,
        },
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('import totals' as const),
      value: fc.integer({ min: -1, max: 1 }),
      count: fc.integer({ min: 1, max: 500 }),
      isLater: fc.boolean(),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom('undo' as const, 'exclude' as const, 'lift' as const, 'erase' as const),
      of: place,
    }),
  },
);

export const history = fc.array(happening, { minLength: 4, maxLength: 14 });

/** Let it happen, through the calls that the product uses. What finds nothing to act on is skipped. */
export async function happen(stage: Stage, sent: Answer[], what: Happening): Promise<void> {
  switch (what.kind) {
    case 'visit':
      return rateVisit(stage, sent, what);
    case 'walk-in': {
      const answer = { id: crypto.randomUUID(), nps: what.nps, answeredAt: what.at };
      sent.push(answer);
      await submit(stage, what.branch, [answer]);
      return;
    }
    case 'follow-up':
      return followUp(stage, what);
    case 'resend': {
      const answer = sent[what.of % sent.length];
      if (answer) await submit(stage, 'jingan', [answer]);
      return;
    }
    case 'import answers':
      return bring(stage, 'responses', what.rows.map(importRow));
    case 'import totals': {
      const totals = [{ measure: 'nps_class', value: what.value, count: what.count }];
      return bring(stage, 'branch_totals', [
        { month: what.isLater ? monthAfter : month, totals },
        { month: monthBefore, totals: [{ measure: 'satisfied', value: 1, count: what.count }] },
      ]);
    }
    case 'undo': {
      const id = await pick(
        stage,
        what.of,
        `select id from public.import_batches where state = 'committed'`,
      );
      if (id) await undoImport(stage, zhao, id);
      return;
    }
    case 'exclude': {
      const id = await pick(
        stage,
        what.of,
        `select id from public.responses r where not exists (
           select from public.exclusions e where e.response_id = r.id and e.lifted_at is null)`,
      );
      if (id) await exclude(stage, id);
      return;
    }
    case 'lift': {
      const id = await pick(
        stage,
        what.of,
        `select id from public.exclusions where lifted_at is null`,
      );
      if (id) await ask(stage, 'lift_exclusion', id);
      return;
    }
    case 'erase': {
      const id = await pick(stage, what.of, `select id from public.responses`);
      if (id) await ask(stage, 'erase_response', id);
      return;
    }
    case 'merge':
      await stage.query(`select public.merge_slots()`);
  }
}

async function rateVisit(
  stage: Stage,
  sent: Answer[],
  { branch, on, scores, nps }: Happening & { kind: 'visit' },
): Promise<void> {
  const staff = branch === 'jingan' ? (['chen', 'sun', 'tang'] as const) : (['he', 'luo'] as const);
  const visit = await makeVisit(stage, { branch, staff: [...staff], on });
  if (nps === null && scores.length === 0) return;
  const ratings = scores.map((score, index) => ({ employeeId: visit.people[index] ?? '', score }));
  // of a visit in 2019 nobody was posted yet: only the branch can be rated
  const isPosted = on !== '2019-07-01';
  const answer = {
    id: crypto.randomUUID(),
    visitCodeHash: visit.codeHash,
    nps: nps ?? 5,
    ratings: isPosted ? ratings : [],
    answeredAt: `${day(20)}T04:00:00Z`,
  };
  sent.push(answer);
  await submit(stage, branch, [answer]);
}

/** Everybody who served in a visit is rated again, at home. */
async function followUp(
  stage: Stage,
  { of, occasion, nps }: Happening & { kind: 'follow-up' },
): Promise<void> {
  const id = await pick(
    stage,
    of,
    `select v.id from public.visits v where not exists (select from public.responses r
       where r.visit_id = v.id and r.occasion = '${occasion}') order by v.occurred_on, v.id`,
  );
  if (!id) return;
  const staff = await stage.query<{ employee_id: string }>(
    `select employee_id from public.visit_staff where visit_id = $1`,
    [id],
  );
  const ratings = staff.map(({ employee_id }, index) => ({
    employeeId: employee_id,
    score: 1 + ((of + index) % 5),
  }));
  if (ratings.length === 0 && nps === null) return;
  const [verdict] = await one<{ status: number }[]>(
    stage,
    `select private.keep_responses(branch_id, null, 'phone', $2, id, $3::text::jsonb)
     from public.visits where id = $1`,
    [id, occasion, JSON.stringify([wireForm({ nps, ratings })])],
  );
  expect(verdict).toMatchObject({ status: 201 });
}

function importRow({ on, nps, score }: { on: number; nps: number; score: number | null }) {
  return { answeredOn: day(on), nps, ...(score === null ? {} : { employee: 'E1', score }) };
}

async function bring(stage: Stage, kind: 'responses' | 'branch_totals', rows: object[]) {
  const id = await openImport(stage, mei, kind, rows);
  await checkImport(stage, mei, id);
  await commitImport(stage, mei, id);
}

async function exclude(stage: Stage, id: string): Promise<void> {
  const proposed = await stage.as(zhao, (db) =>
    one<string>(db, `select public.propose_exclusion($1, 'burst', '三分钟五份')`, [id]),
  );
  const branchId = await one<string>(
    stage,
    `select branch_id from public.exclusions where id = $1`,
    [proposed],
  );
  // in Xuhui nobody confirms: a proposal alone must change nothing
  if (branchId !== branches.jingan) return;
  await stage.as(wang, (db) => db.query(`select public.confirm_exclusion($1)`, [proposed]));
}

function ask(stage: Stage, call: string, id: string) {
  return stage.as(zhao, (db) => db.query(`select public.${call}($1)`, [id]));
}

/** One of the ids that the query finds, in an order that a replay repeats. */
async function pick(stage: Stage, place: number, sql: string): Promise<string | undefined> {
  const rows = await stage.query<{ id: string }>(sql);
  return rows[place % rows.length]?.id;
}
