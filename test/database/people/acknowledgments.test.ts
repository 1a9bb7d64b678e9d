import { expect, it } from 'vitest';
import type { Queries } from '../../../supabase/local/database.ts';
import { chen, li, mei, wang } from '../../people.ts';
import { absent, employees } from '../harness/ids.ts';
import { makeResult } from '../harness/people.ts';
import { one, refusal } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';

const said = '回访做得稳，下月请把首诊记录补齐';

onEverySurface('what people say to each other about a result', (surface) => {
  it('keeps that Chen has seen her result, with her comment, once', () =>
    surface.rollBack(async (stage) => {
      const { result } = await makeResult(stage, 'published', employees.chen);
      const see = (db: Queries) =>
        one<Date>(db, `select public.acknowledge_result($1, 1, ' 收到，会改进 ')`, [result]);
      const first = await stage.as(chen, see);
      expect(await stage.as(chen, see)).toEqual(first);
      const rows = await stage.query(
        `select revision, comment from public.acknowledgments where appraisal_id = $1`,
        [result],
      );
      expect(rows).toEqual([{ revision: 1, comment: '收到，会改进' }]);
    }));

  it('asks her to look again when the result changed since', () =>
    surface.rollBack(async (stage) => {
      const { result } = await makeResult(stage, 'published', employees.chen);
      await stage.query(`update public.appraisals set revision = 2 where id = $1`, [result]);
      const stale = stage.as(chen, (db) =>
        db.query(`select public.acknowledge_result($1, 1, null)`, [result]),
      );
      expect((await refusal(stale)).message).toBe('result_changed');
    }));

  it('takes no acknowledgment of a preview, and of a colleague’s result says what it says of none', () =>
    surface.rollBack(async (stage) => {
      const preview = await makeResult(stage, 'preview', employees.chen);
      const of = (id: string) =>
        refusal(
          stage.as(chen, (db) => db.query(`select public.acknowledge_result($1, 1, null)`, [id])),
        );
      expect((await of(preview.result)).message).toBe('period_state');
      const { result } = await makeResult(stage, 'published', employees.he);
      expect((await of(result)).message).toBe('result_unknown');
      expect((await of(absent)).message).toBe('result_unknown');
    }));

  it('lets Mei write to Chen, who is told and reads it; Li neither reads nor writes', () =>
    surface.rollBack(async (stage) => {
      const { result } = await makeResult(stage, 'published', employees.chen);
      const write = (db: Queries) => db.query(`select public.write_talk($1, $2)`, [result, said]);
      const read = (db: Queries) =>
        db.query(`select text from public.talks where appraisal_id = $1`, [result]);
      await stage.as(mei, write);
      expect(await stage.as(chen, read)).toEqual([{ text: said }]);
      expect(await stage.as(li, read)).toEqual([]);
      expect((await refusal(stage.as(li, write))).message).toBe('result_unknown');
      const told = await stage.as(chen, (db) =>
        db.query(`select kind from public.notices where kind = 'talk_written'`),
      );
      expect(told).toEqual([{ kind: 'talk_written' }]);
    }));

  it('closes what was agreed once: done by Chen herself, dropped only by who runs the branch', () =>
    surface.rollBack(async (stage) => {
      const { result } = await makeResult(stage, 'published', employees.chen);
      const agree = (db: Queries) =>
        one<string>(
          db,
          `select public.agree_action_item($1, '每周五核对回访清单', current_date + 30)`,
          [result],
        );
      const [first, second] = [await stage.as(wang, agree), await stage.as(wang, agree)];
      const close = (id: string, outcome: string) => (db: Queries) =>
        db.query(`select public.close_action_item($1, $2)`, [id, outcome]);
      expect((await refusal(stage.as(chen, close(first, 'dropped')))).message).toBe(
        'action_item_unknown',
      );
      await stage.as(chen, close(first, 'done'));
      expect((await refusal(stage.as(chen, close(first, 'done')))).message).toBe(
        'action_item_unknown',
      );
      expect((await refusal(stage.as(li, close(second, 'done')))).message).toBe(
        'action_item_unknown',
      );
      await stage.as(mei, close(second, 'dropped'));
    }));

  it('agrees on nothing that should have been done by now', () =>
    surface.rollBack(async (stage) => {
      const { result } = await makeResult(stage, 'published', employees.chen);
      const agree = (day: string | null) =>
        stage.as(wang, (db) =>
          db.query(`select public.agree_action_item($1, '每周五核对回访清单', $2::text::date)`, [
            result,
            day,
          ]),
        );
      await agree(await one<string>(stage, `select private.chain_day()::text`));
      const yesterday = await one<string>(stage, `select (private.chain_day() - 1)::text`);
      expect((await refusal(agree(yesterday))).message).toBe('action_item_too_late');
      expect((await refusal(agree(null))).message).toBe('action_item_without_day');
    }));
});
