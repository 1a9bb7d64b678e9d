import { expect, it } from 'vitest';
import { chen, li, mei, type Person, service } from '../../people.ts';
import { day, month, monthAfter } from '../harness/calendar.ts';
import { makeVisit, submit } from '../harness/capture.ts';
import { branches, employees } from '../harness/ids.ts';
import { one, refusal, type Stage } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';

interface Evidence {
  rows: { measure: string; value: number; source: string; sourceId: string }[];
  answers: { measure: string; counts: { value: number; n: number }[] | null }[];
}

/** A day of a month in which the world says nothing of Chen. */
const quietDay = `${monthAfter.slice(0, 8)}12`;

/** What a person is shown of Chen's two months. */
const evidenceFor = (stage: Stage, person: Person, measure: string, from = month) =>
  stage.as(person, (db) =>
    one<Evidence>(
      db,
      `select public.read_evidence('${employees.chen}', '{${measure}}', '${from}', date '${monthAfter}' + 28)`,
    ),
  );

async function addDeals(stage: Stage): Promise<void> {
  await stage.exec(
    `insert into public.records (branch_id, kind, external_id, occurred_at, occurred_on)
     select '${branches.jingan}', 'deal', 'D' || n, '${day(3)}', '${day(3)}' from generate_series(1, 3) n`,
  );
  const facts = ['D1', 'D2', 'D3'].map((id) => ({
    measure: 'deal_share',
    employeeId: employees.chen,
    role: 'consultant',
    occurredOn: day(3),
    value: 10_000,
    source: { kind: 'deal', id },
  }));
  await stage.as(service, (db) =>
    db.query(
      `select public.replace_record_facts($1::text::uuid, $2::text::date, $3::text::date, $4::text::jsonb)`,
      [branches.jingan, month, monthAfter, JSON.stringify(facts)],
    ),
  );
}

/** Answers of customers that Chen served on the quiet day. */
async function rateChen(stage: Stage, scores: readonly number[]): Promise<void> {
  for (const score of scores) {
    const { codeHash } = await makeVisit(stage, { staff: ['chen'], on: quietDay });
    const ratings = [{ employeeId: employees.chen, score }];
    await submit(stage, 'jingan', [
      { visitCodeHash: codeHash, ratings, answeredAt: `${quietDay}T04:00:00Z` },
    ]);
  }
}

onEverySurface('the rows behind a number', (surface) => {
  it('name the record that says so, to the person and to who runs the branch', () =>
    surface.rollBack(async (stage) => {
      await addDeals(stage);
      for (const person of [chen, mei]) {
        const { rows } = await evidenceFor(stage, person, 'deal_share');
        expect(rows.map(({ sourceId }) => sourceId).sort()).toEqual(['D1', 'D2', 'D3']);
        expect(rows[0]).toMatchObject({ source: 'deal', value: 10_000 });
      }
    }));

  it('are nobody’s business in another branch', () =>
    surface.rollBack(async (stage) => {
      expect(await refusal(evidenceFor(stage, li, 'rating'))).toMatchObject({
        message: 'employee_unknown',
      });
    }));

  it('keep single answers from the person rated, and count them from five on', () =>
    surface.rollBack(async (stage) => {
      await rateChen(stage, [5, 5, 4, 3]);
      const few = await evidenceFor(stage, chen, 'rating', monthAfter);
      expect(few).toEqual({ rows: [], answers: [{ measure: 'rating', counts: null }] });
      await rateChen(stage, [1]);
      const enough = await evidenceFor(stage, chen, 'rating', monthAfter);
      expect(enough.rows).toEqual([]);
      expect(enough.answers[0]?.counts).toEqual([
        { value: 1, n: 1 },
        { value: 3, n: 1 },
        { value: 4, n: 1 },
        { value: 5, n: 2 },
      ]);
      const { rows } = await evidenceFor(stage, mei, 'rating', monthAfter);
      expect(rows.map(({ source }) => source)).toEqual(Array(5).fill('response'));
    }));
});
