import { expect, it } from 'vitest';
import { mei } from '../../people.ts';
import { day } from '../harness/calendar.ts';
import { hashCode, makeVisit, submit, type Visit } from '../harness/capture.ts';
import { one, refusal, type Stage } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';

onEverySurface('a visit code', (surface) => {
  it('opens the visit on a tablet of its branch', () =>
    surface.rollBack(async (stage) => {
      const visit = await makeVisit(stage);
      expect(visit.code).toMatch(/^\d{6}$/);
      expect(await verdictOf(stage, visit.code)).toBe(201);
    }));

  it('is unknown on a tablet of another branch', () =>
    surface.rollBack(async (stage) => {
      const { code } = await makeVisit(stage);
      const [verdict] = await submit(stage, 'xuhui', [
        { visitCodeHash: await hashCode(stage, 'xuhui', code) },
      ]);
      expect(verdict).toMatchObject({ status: 422, code: 'visit_code_unknown' });
    }));

  it('stops working when a fresh one is issued', () =>
    surface.rollBack(async (stage) => {
      const visit = await makeVisit(stage);
      const fresh = await issue(stage, visit);
      expect(await verdictOf(stage, visit.code)).toBe('visit_code_unknown');
      expect(await verdictOf(stage, fresh)).toBe(201);
    }));

  it('counts the visit once', () =>
    surface.rollBack(async (stage) => {
      const { code } = await makeVisit(stage);
      expect(await verdictOf(stage, code)).toBe(201);
      expect(await verdictOf(stage, code)).toBe('visit_already_rated');
    }));

  it('is refused for an answer given after it expired', () =>
    surface.rollBack(async (stage) => {
      const visit = await makeVisit(stage);
      await expire(stage, visit, day(9));
      expect(await verdictOf(stage, visit.code)).toBe('visit_code_expired');
    }));

  it('is good for an answer given in time by a tablet that was dark for a month', () =>
    surface.rollBack(async (stage) => {
      const visit = await makeVisit(stage);
      await stage.query(
        `update private.visit_codes set expires_at = now() - interval '30 days' where visit_id = $1`,
        [visit.id],
      );
      // issuing codes is when old ones are swept away
      await makeVisit(stage);
      expect(await verdictOf(stage, visit.code)).toBe(201);
    }));

  it('is not issued for a visit that is still open', () =>
    surface.rollBack(async (stage) => {
      const visit = await makeVisit(stage);
      await stage.query(`update public.visits set closed_at = null where id = $1`, [visit.id]);
      expect((await refusal(issue(stage, visit))).message).toBe('visit_open');
    }));

  it('is kept as a salted hash only, and the salt differs by branch', () =>
    surface.rollBack(async (stage) => {
      const { code } = await makeVisit(stage);
      const plain = await one<number>(
        stage,
        `select count(*)::integer from private.visit_codes
         where code_hash = sha256(convert_to($1, 'UTF8'))`,
        [code],
      );
      expect(plain).toBe(0);
      expect(await one(stage, `select count(distinct salt)::integer from private.code_salts`)).toBe(
        2,
      );
    }));
});

/** 201, or the code of the refusal. */
async function verdictOf(stage: Stage, code: string): Promise<number | string | undefined> {
  const visitCodeHash = await hashCode(stage, 'jingan', code);
  const [verdict] = await submit(stage, 'jingan', [{ visitCodeHash }]);
  return verdict?.code ?? verdict?.status;
}

function issue(stage: Stage, visit: Visit): Promise<string> {
  return stage.as(mei, (db) => one<string>(db, `select public.issue_visit_code($1)`, [visit.id]));
}

function expire(stage: Stage, visit: Visit, at: string) {
  return stage.query(
    `update private.visit_codes set expires_at = $2::text::timestamptz where visit_id = $1`,
    [visit.id, at],
  );
}
