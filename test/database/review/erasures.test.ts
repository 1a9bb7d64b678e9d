import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { mei, zhao } from '../../people.ts';
import { day } from '../harness/calendar.ts';
import { submit } from '../harness/capture.ts';
import { checkImport, commitImport, openImport } from '../harness/imports.ts';
import { one, type Stage } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';

const COMMENT = '请不要保留我的话';

onEverySurface('an erasure', (surface) => {
  it('leaves a tombstone of id and date, and nothing else of the answer', () =>
    surface.rollBack(async (stage) => {
      const id = randomUUID();
      await submit(stage, 'jingan', [{ id, nps: 1, comment: COMMENT }]);
      await erase(stage, id);
      expect(await tablesThatSay(stage, COMMENT)).toEqual([]);
      expect(await tablesThatSay(stage, id)).toEqual(['public.erasures']);
      const tombstone = await stage.query(
        `select to_jsonb(e) - 'response_id' - 'erased_on' as rest from public.erasures e where response_id = $1`,
        [id],
      );
      expect(tombstone).toEqual([{ rest: {} }]);
    }));

  it('takes its facts out of the rollups', () =>
    surface.rollBack(async (stage) => {
      const id = randomUUID();
      await submit(stage, 'jingan', [{ id, nps: 1 }]);
      await erase(stage, id);
      expect(await stage.query(`select * from private.rollup_differences()`)).toEqual([]);
    }));

  it('finds the words also where a file that brings them again is waiting', () =>
    surface.rollBack(async (stage) => {
      const rows = [{ answeredOn: day(3), nps: 2, comment: COMMENT }];
      const first = await openImport(stage, mei, 'responses', rows);
      const second = await openImport(stage, mei, 'responses', rows);
      await checkImport(stage, mei, first);
      await checkImport(stage, mei, second);
      await commitImport(stage, mei, first);
      const id = await one<string>(
        stage,
        `select id from public.responses where import_batch_id = $1`,
        [first],
      );
      await erase(stage, id);
      await commitImport(stage, mei, second);
      expect(await tablesThatSay(stage, COMMENT)).toEqual([]);
    }));

  it('is refused again by a file that brings the answer later', () =>
    surface.rollBack(async (stage) => {
      const rows = [{ answeredOn: day(3), nps: 2, comment: COMMENT }];
      const first = await openImport(stage, mei, 'responses', rows);
      await checkImport(stage, mei, first);
      await commitImport(stage, mei, first);
      await erase(
        stage,
        await one(stage, `select id from public.responses where import_batch_id = $1`, [first]),
      );
      const again = await checkImport(stage, mei, await openImport(stage, mei, 'responses', rows));
      expect(again).toMatchObject({ newRowCount: 0, badRowCount: 1 });
      expect(again.badRows[0]?.problems[0]?.code).toBe('response_erased');
      expect(await tablesThatSay(stage, COMMENT)).toEqual([]);
    }));
});

function erase(stage: Stage, id: string) {
  return stage.as(zhao, (db) => db.query(`select public.erase_response($1)`, [id]));
}

/** Every table, of people or of machinery, that holds this text anywhere in a row. */
async function tablesThatSay(stage: Stage, text: string): Promise<string[]> {
  const tables = await stage.query<{ name: string }>(
    `select oid::regclass::text as name from pg_class
     where relkind in ('r', 'p') and not relispartition
       and relnamespace in ('public'::regnamespace, 'private'::regnamespace)`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const count = await one<number>(
      stage,
      `select count(*)::integer from ${name} t where strpos(t::text, $1) > 0`,
      [text],
    );
    if (count > 0) found.push(name.includes('.') ? name : `public.${name}`);
  }
  return found;
}
