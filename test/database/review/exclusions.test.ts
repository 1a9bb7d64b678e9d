import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { li, mei, type Person, wang, zhao } from '../../people.ts';
import { month } from '../harness/calendar.ts';
import { submit } from '../harness/capture.ts';
import { branches } from '../harness/ids.ts';
import { one, refusal, type Stage } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';

onEverySurface('an exclusion', (surface) => {
  it('changes no number while one person alone wants it', () =>
    surface.rollBack(async (stage) => {
      const response = await answer(stage);
      const before = await npsCount(stage);
      await propose(stage, mei, response);
      expect(await npsCount(stage)).toBe(before);
    }));

  it('takes the answer out of the numbers when a second person confirms, and leaves it readable', () =>
    surface.rollBack(async (stage) => {
      const response = await answer(stage);
      const before = await npsCount(stage);
      await confirm(stage, wang, await propose(stage, mei, response));
      expect(await npsCount(stage)).toBe(before - 1);
      const seen = await stage.as(mei, (db) =>
        db.query(`select is_excluded, comment from public.responses where id = $1`, [response]),
      );
      expect(seen).toEqual([{ is_excluded: true, comment: '测试' }]);
    }));

  it('cannot be confirmed by the person who proposed it, head office included', () =>
    surface.rollBack(async (stage) => {
      const exclusion = await propose(stage, zhao, await answer(stage));
      expect((await refusal(confirm(stage, zhao, exclusion))).message).toBe(
        'exclusion_needs_second_person',
      );
    }));

  it('cannot have one person on both sides, whatever a function may do', () =>
    surface.rollBack(async (stage) => {
      const exclusion = await propose(stage, mei, await answer(stage));
      const attempt = stage.transaction((inside) =>
        inside.query(
          `update public.exclusions set confirmed_by = proposed_by, confirmed_at = now() where id = $1`,
          [exclusion],
        ),
      );
      expect(await refusal(attempt)).toMatchObject({ code: '23514' });
    }));

  it('cannot be confirmed from another branch', () =>
    surface.rollBack(async (stage) => {
      const exclusion = await propose(stage, mei, await answer(stage));
      expect((await refusal(confirm(stage, li, exclusion))).message).toBe('exclusion_unknown');
    }));

  it('stands once for an answer', () =>
    surface.rollBack(async (stage) => {
      const response = await answer(stage);
      await propose(stage, mei, response);
      expect((await refusal(propose(stage, wang, response))).message).toBe('exclusion_exists');
    }));

  it('confirmed twice counts once', () =>
    surface.rollBack(async (stage) => {
      const exclusion = await propose(stage, mei, await answer(stage));
      const before = await npsCount(stage);
      await confirm(stage, wang, exclusion);
      await confirm(stage, zhao, exclusion);
      expect(await npsCount(stage)).toBe(before - 1);
    }));

  it('lifted puts the answer back, keeps the history, and may be proposed anew', () =>
    surface.rollBack(async (stage) => {
      const response = await answer(stage);
      const before = await npsCount(stage);
      const exclusion = await propose(stage, mei, response);
      await confirm(stage, wang, exclusion);
      await lift(stage, mei, exclusion);
      expect(await npsCount(stage)).toBe(before);
      expect((await refusal(lift(stage, mei, exclusion))).message).toBe('exclusion_unknown');
      await propose(stage, wang, response);
      const kept = await one(
        stage,
        `select count(*)::integer from public.exclusions where response_id = $1`,
        [response],
      );
      expect(kept).toBe(2);
    }));

  it('leaves its trace in the audit log: proposed, confirmed, lifted', () =>
    surface.rollBack(async (stage) => {
      const exclusion = await propose(stage, mei, await answer(stage));
      await confirm(stage, wang, exclusion);
      await lift(stage, zhao, exclusion);
      const trace = await stage.query<{ actor_id: string }>(
        `select actor_id from public.audit_log where table_name = 'exclusions' and row_id = $1 order by id`,
        [exclusion],
      );
      expect(trace.map((row) => row.actor_id)).toEqual([mei.userId, wang.userId, zhao.userId]);
    }));
});

async function answer(stage: Stage): Promise<string> {
  const id = randomUUID();
  await submit(stage, 'jingan', [{ id, nps: 1, comment: '测试' }]);
  return id;
}

function propose(stage: Stage, person: Person, response: string): Promise<string> {
  return stage.as(person, (db) =>
    one<string>(db, `select public.propose_exclusion($1, 'test_answer', '店员试用')`, [response]),
  );
}

function confirm(stage: Stage, person: Person, exclusion: string) {
  return stage.as(person, (db) => db.query(`select public.confirm_exclusion($1)`, [exclusion]));
}

function lift(stage: Stage, person: Person, exclusion: string) {
  return stage.as(person, (db) => db.query(`select public.lift_exclusion($1)`, [exclusion]));
}

function npsCount(stage: Stage): Promise<number> {
  return one<number>(
    stage,
    `select n::integer from public.monthly_branch_totals
     where measure = 'nps_class' and branch_id = $1 and month = $2::text::date`,
    [branches.jingan, month],
  );
}
