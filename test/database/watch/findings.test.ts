import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { chen, li, mei, type Person, service, wang, zhao } from '../../people.ts';
import { day } from '../harness/calendar.ts';
import { submit } from '../harness/capture.ts';
import { branches, employees } from '../harness/ids.ts';
import { one, refusal, type Stage } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';

onEverySurface('a finding', (surface) => {
  it('is kept with its answers and flags, and brought up to date by the next check', () =>
    surface.rollBack(async (stage) => {
      const [one, two] = [await answer(stage), await answer(stage)];
      await check(stage, [one]);
      await check(stage, [one, two]);
      expect(await findings(stage)).toMatchObject([{ state: 'open', response_ids: [one, two] }]);
      const flags = await stage.as(mei, (db) =>
        db.query(`select response_id, flag from public.response_flags where flag = 'burst'`),
      );
      expect(flags).toHaveLength(2);
    }));

  it('loses its flags when the next check does not see them', () =>
    surface.rollBack(async (stage) => {
      const id = await answer(stage);
      await check(stage, [id]);
      await check(stage, []);
      const left = `select count(*)::integer from public.response_flags where response_id = $1`;
      expect(await one(stage, left, [id])).toBe(0);
    }));

  it('called innocent changes no number, and does not come again for the same answers', () =>
    surface.rollBack(async (stage) => {
      const [first, second] = [await answer(stage), await answer(stage)];
      await check(stage, [first]);
      const finding = await openFinding(stage);
      await review(stage, mei, finding, 'innocent');
      await check(stage, [first]);
      expect(await openFinding(stage)).toBeUndefined();
      await check(stage, [first, second]);
      expect(await openFinding(stage)).toBeDefined();
      const sql = `select count(*)::integer from public.exclusions where response_id = any ($1::uuid[])`;
      expect(await one(stage, sql, [`{${first},${second}}`])).toBe(0);
    }));

  it('takes its answers out of the numbers when a second person agrees, and not before', () =>
    surface.rollBack(async (stage) => {
      const id = await answer(stage);
      await check(stage, [id]);
      const finding = await openFinding(stage);
      const before = await detractors(stage);
      await review(stage, mei, finding, 'exclude');
      expect(await detractors(stage)).toBe(before);
      expect((await refusal(settle(stage, mei, finding, true))).message).toBe(
        'exclusion_needs_second_person',
      );
      await settle(stage, wang, finding, true);
      expect(await detractors(stage)).toBe(before - 1);
      expect(await findings(stage)).toMatchObject([
        { state: 'reviewed', verdict: 'exclude', decided_by: mei.userId, agreed_by: wang.userId },
      ]);
    }));

  it('is open again, with nothing left out, when the second person does not agree', () =>
    surface.rollBack(async (stage) => {
      const id = await answer(stage);
      await check(stage, [id]);
      const finding = await openFinding(stage);
      await review(stage, mei, finding, 'exclude');
      await settle(stage, wang, finding, false);
      expect(await findings(stage)).toMatchObject([{ state: 'open', verdict: null }]);
      const standing = `select count(*)::integer from public.exclusions where response_id = $1 and lifted_at is null`;
      expect(await one(stage, standing, [id])).toBe(0);
    }));

  it('is settled once, with a reason, and has an audit line for each step', () =>
    surface.rollBack(async (stage) => {
      await check(stage, [await answer(stage)]);
      const finding = await openFinding(stage);
      expect((await refusal(review(stage, mei, finding, 'innocent', ' '))).message).toBe(
        'finding_needs_reason',
      );
      expect((await refusal(review(stage, mei, finding, 'guilty'))).message).toBe(
        'finding_needs_reason',
      );
      await review(stage, mei, finding, 'talk');
      expect((await refusal(review(stage, wang, finding, 'innocent'))).message).toBe(
        'finding_settled',
      );
      const trace = `select actor_id from public.audit_log where table_name = 'integrity_findings' and row_id = $1
        and actor_id is not null order by id`;
      const actors = await stage.query<{ actor_id: string }>(trace, [finding]);
      expect(actors.at(-1)).toEqual({ actor_id: mei.userId });
    }));

  it('cannot be settled by the person it is about', () =>
    surface.rollBack(async (stage) => {
      await check(stage, [await answer(stage)]);
      const finding = await openFinding(stage);
      await stage.query(`update public.employees set user_id = null where id = $1`, [
        employees.chen,
      ]);
      await stage.query(`update public.employees set user_id = $2 where id = $1`, [
        employees.sun,
        wang.userId,
      ]);
      expect((await refusal(review(stage, wang, finding, 'innocent'))).message).toBe(
        'finding_about_you',
      );
    }));

  it('is not there for another branch or for the employee', () =>
    surface.rollBack(async (stage) => {
      await check(stage, [await answer(stage)]);
      const finding = await openFinding(stage);
      for (const person of [li, chen]) {
        expect((await refusal(review(stage, person, finding, 'innocent'))).message).toBe(
          'finding_unknown',
        );
        const seen = await stage.as(person, (db) =>
          db.query(`select id from public.integrity_findings where id = $1`, [finding]),
        );
        expect(seen).toEqual([]);
      }
    }));

  it('is loaded and kept only for somebody who runs the branch', () =>
    surface.rollBack(async (stage) => {
      const load = (person: Person) =>
        stage.as(service, (db) =>
          one<{ responses: unknown[] }>(db, `select public.load_integrity($1, $2, 184)`, [
            person.userId,
            branches.jingan,
          ]),
        );
      expect((await load(zhao)).responses).toHaveLength(7);
      for (const person of [li, chen]) {
        expect((await refusal(load(person))).message).toBe('branch_unknown');
      }
    }));
});

async function answer(stage: Stage): Promise<string> {
  const id = randomUUID();
  await submit(stage, 'jingan', [{ id, nps: 1 }]);
  return id;
}

function check(stage: Stage, responseIds: readonly string[]): Promise<unknown> {
  const report = {
    answerCount: 7,
    peopleCount: 2,
    testCount: 9,
    findings:
      responseIds.length === 0
        ? []
        : [{ employeeId: employees.sun, signals: [{ signal: 'burst' }], responseIds }],
    flags: responseIds.map((responseId) => ({ responseId, flag: 'burst', facts: { count: 2 } })),
  };
  return stage.as(service, (db) =>
    db.query(`select public.keep_integrity($1, $2, $3::date, $4::date, $5::text::jsonb)`, [
      mei.userId,
      branches.jingan,
      day(1),
      day(28),
      JSON.stringify(report),
    ]),
  );
}

function findings(stage: Stage) {
  return stage.as(mei, (db) =>
    db.query(
      `select state, verdict, decided_by, agreed_by, response_ids from public.integrity_findings
       where branch_id = $1 order by found_at desc limit 1`,
      [branches.jingan],
    ),
  );
}

function openFinding(stage: Stage): Promise<string | undefined> {
  return one<string | undefined>(
    stage,
    `select id from public.integrity_findings where branch_id = $1 and state = 'open'`,
    [branches.jingan],
  );
}

function review(
  stage: Stage,
  person: Person,
  finding: string | undefined,
  verdict: string,
  reason = '连续五份，间隔不到一分钟',
) {
  return stage.as(person, (db) =>
    db.query(`select public.review_finding($1, $2, $3)`, [finding, verdict, reason]),
  );
}

function settle(stage: Stage, person: Person, finding: string | undefined, agrees: boolean) {
  return stage.as(person, (db) =>
    db.query(`select public.settle_finding($1, $2)`, [finding, agrees]),
  );
}

function detractors(stage: Stage): Promise<number> {
  return one<number>(
    stage,
    `select sum(detractors)::integer from public.monthly_branch_measures where branch_id = $1`,
    [branches.jingan],
  );
}
