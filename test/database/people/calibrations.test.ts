import { expect, it } from 'vitest';
import type { Queries } from '../../../supabase/local/database.ts';
import { chen, mei, type Person, service, wang, zhao } from '../../people.ts';
import { branches, employees } from '../harness/ids.ts';
import { makeResult } from '../harness/people.ts';
import { one, refusal } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';

const why = '新院开张，前两周没有排班系统';

interface Movement {
  by?: Person;
  result: string;
  movement?: number;
  reason?: string;
  revision?: number;
}

/** As the function stores it, once it has computed the ranks. */
function calibrate(db: Queries, movement: Movement): Promise<number> {
  const { by = wang, result, movement: bp = 300, reason = why, revision = 1 } = movement;
  return one<number>(db, `select public.store_calibration($1, $2, $3, 0, $4, $5, '[]')`, [
    by.userId,
    result,
    revision,
    bp,
    reason,
  ]);
}

onEverySurface('calibration before publishing', (surface) => {
  it('keeps what the engine said beside what counts, with the reason', () =>
    surface.rollBack(async (stage) => {
      const { result } = await makeResult(stage, 'preview', employees.chen);
      await stage.as(service, (db) => calibrate(db, { result }));
      const rows = await stage.as(chen, (db) =>
        db.query(
          `select a.engine_bp, a.total_bp, a.revision, c.original_bp, c.adjusted_bp, c.reason
           from public.appraisals a join public.calibrations c on c.appraisal_id = a.id where a.id = $1`,
          [result],
        ),
      );
      expect(rows).toEqual([
        {
          engine_bp: 9000,
          total_bp: 9300,
          revision: 2,
          original_bp: 9000,
          adjusted_bp: 9300,
          reason: why,
        },
      ]);
    }));

  it.each([501, -501])('refuses a movement of %i beyond the cap of 500, and keeps nothing', (bp) =>
    surface.rollBack(async (stage) => {
      const { result } = await makeResult(stage, 'preview', employees.chen);
      const attempt = stage.as(service, (db) => calibrate(db, { result, movement: bp }));
      expect((await refusal(attempt)).message).toBe('calibration_beyond_cap');
      const total = await one(stage, `select total_bp from public.appraisals where id = $1`, [
        result,
      ]);
      expect(total).toBe(9000);
    }),
  );

  it('refuses without a reason, after publishing, and for a result that changed since', () =>
    surface.rollBack(async (stage) => {
      const { result } = await makeResult(stage, 'preview', employees.chen);
      const published = await makeResult(stage, 'published', employees.chen);
      const refused = async (movement: Movement) =>
        (await refusal(stage.as(service, (db) => calibrate(db, movement)))).message;
      expect(await refused({ result, reason: ' 还行 ' })).toBe('text_too_short');
      expect(await refused({ result: published.result })).toBe('period_state');
      expect(await refused({ result, revision: 7 })).toBe('result_changed');
    }));

  it('is a lead’s for the own branch and head office’s for all, and nobody’s for themselves', () =>
    surface.rollBack(async (stage) => {
      const jingan = await makeResult(stage, 'preview', employees.chen);
      const xuhui = await makeResult(stage, 'preview', employees.he);
      const refused = async (movement: Movement) =>
        (await refusal(stage.as(service, (db) => calibrate(db, movement)))).message;
      expect(await refused({ by: wang, result: xuhui.result })).toBe('result_unknown');
      expect(await refused({ by: mei, result: jingan.result })).toBe('result_unknown');
      await stage.as(service, (db) => calibrate(db, { by: zhao, result: xuhui.result }));
      await stage.query(
        `insert into public.memberships (user_id, role, branch_id) values ($1, 'lead', $2)`,
        [chen.userId, branches.jingan],
      );
      expect(await refused({ by: chen, result: jingan.result })).toBe('calibration_of_own');
    }));

  it('names who calibrated to a lead only where it was in the own branch', () =>
    surface.rollBack(async (stage) => {
      const { period, result } = await makeResult(stage, 'preview', employees.he);
      await stage.as(service, (db) => calibrate(db, { by: zhao, result }));
      const ask = (db: Queries) =>
        db.query(`select user_id, is_hq from public.calibrators($1)`, [period]);
      expect(await stage.as(zhao, ask)).toEqual([{ user_id: zhao.userId, is_hq: true }]);
      expect(await stage.as(wang, ask)).toEqual([]);
      expect((await refusal(stage.as(mei, ask))).message).toBe('forbidden');
    }));
});
