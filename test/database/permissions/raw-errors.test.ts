import { expect, it } from 'vitest';
import { isProblemCode } from '#shared/problems/catalogue.ts';
import { mei, zhao } from '../../people.ts';
import { batches, branches } from '../harness/ids.ts';
import { refusal, type Stage } from '../harness/stage.ts';
import { onEverySurface } from '../harness/surfaces.ts';

/** Calls with nonsense that a client could send past every screen. `$batch` is an open import of Mei's. */
const nonsense: Record<string, string> = {
  'an import without token': `select public.open_import('responses', 'a.csv', null, '{}', $branch, false)`,
  'an import without mapping': `select public.open_import('responses', 'a.csv', gen_random_uuid(), null, $branch, false)`,
  'an import without file name': `select public.open_import('responses', '', gen_random_uuid(), '{}', $branch, false)`,
  'an import that creates branches within one': `select public.open_import('responses', 'a', gen_random_uuid(), '{}', $branch, true)`,
  'a row on line 0': `select public.stage_import_rows($batch, '[{"line": 0, "content": {}}]')`,
  'a row without line': `select public.stage_import_rows($batch, '[{"content": {}}]')`,
  'a row of nothing': `select public.stage_import_rows($batch, '[{"line": 2}]')`,
  'rows that are no rows': `select public.stage_import_rows($batch, '3')`,
  'a score of nine': `select public.stage_import_rows($batch,
    '[{"line": 2, "content": {"answeredOn": "2025-03-10", "employee": "E1", "score": 9}}]')`,
  'an answer that says nothing': `select public.stage_import_rows($batch,
    '[{"line": 2, "content": {"answeredOn": "2025-03-10"}}]')`,
  'a day that is none': `select public.stage_import_rows($batch,
    '[{"line": 2, "content": {"answeredOn": "2025-02-30", "nps": 9}}]')`,
  'problems that are no list': `select public.stage_import_rows($batch, '[{"line": 2, "problems": 3}]')`,
  'an exclusion without reason': `select public.propose_exclusion($response, null, '三分钟五份')`,
  'an exclusion for a made-up reason': `select public.propose_exclusion($response, 'dislike', '三分钟五份')`,
  'an exclusion with an empty note': `select public.propose_exclusion($response, 'burst', '  ')`,
  'a comparison that ends before it begins': `select public.compare_branches('2025-03-01', '2025-02-01')`,
  'a comparison of all times': `select public.compare_branches('-infinity', 'infinity')`,
  'a measure compared over all times': `select public.compare_measure('nps', '-infinity', 'infinity')`,
  'a measure compared in no month': `select public.compare_measure('nps', null, null)`,
  'a comparison of a measure that is none': `select public.compare_measure('happiness', '2025-03-01', '2025-03-01')`,
  'a comparison of money': `select public.compare_measure('receipts_fen', '2025-03-01', '2025-03-01')`,
  'strata of a measure that has none': `select public.compare_strata('complaint', '2025-03-01')`,
  'strata of no month': `select public.compare_strata('nps', null)`,
};

onEverySurface('errors of calls', (surface) => {
  it.each(Object.keys(nonsense))('%s is refused with a code, not with a constraint', (what) =>
    surface.rollBack(async (stage) => {
      const sql = await filledIn(stage, nonsense[what] ?? '');
      const person = sql.includes('compare_') ? zhao : mei;
      const { message } = await refusal(stage.as(person, (db) => db.query(sql)));
      expect(isProblemCode(message) ? 'a code of the catalogue' : message).toBe(
        'a code of the catalogue',
      );
    }),
  );
});

async function filledIn(stage: Stage, sql: string): Promise<string> {
  await stage.query(
    `update public.import_batches set kind = 'responses', state = 'open' where id = $1`,
    [batches.jingan],
  );
  const [response] = await stage.query<{ id: string }>(
    `select id from public.responses r where branch_id = $1
       and not exists (select from public.exclusions e where e.response_id = r.id) limit 1`,
    [branches.jingan],
  );
  return sql
    .replace('$batch', `'${batches.jingan}'`)
    .replace('$branch', `'${branches.jingan}'`)
    .replace('$response', `'${response?.id}'`);
}
