import { randomUUID } from 'node:crypto';
import { createRandom } from '../../functions/_shared/statistics/create-random.ts';
import type { Database } from '../../supabase/local/database.ts';

export const branchCount = 433;
export const month = '2024-03';

/** 433 branches of very different size, with the answers of a month as totals. */
export async function makeChain(database: Database): Promise<void> {
  const random = createRandom(433);
  const batch = randomUUID();
  await database.query(`select private.ensure_measurement_partitions($1::date, $1::date)`, [
    `${month}-01`,
  ]);
  await database.query(
    `insert into public.import_batches (id, kind, state, file_name, client_token, mapping)
     values ($1, 'branch_totals', 'committed', 'chain.csv', gen_random_uuid(), '{}')`,
    [batch],
  );
  const rows = Array.from({ length: branchCount }, (_, i) => {
    const n = Math.round(30 * 40 ** random());
    const detractors = Math.round(n * (0.04 + 0.06 * random()));
    const passives = Math.round(n * (0.14 + 0.08 * random()));
    const code = `B-${String(i).padStart(3, '0')}`;
    return { code, detractors, passives, promoters: n - detractors - passives, visits: 2 * n, n };
  });
  await database.query(
    `with given as (select * from jsonb_to_recordset($1::text::jsonb)
       as r (code text, detractors integer, passives integer, promoters integer, visits integer, n integer)
     ), made as (
       insert into public.branches (code, name_zh, name_en) select code, code, code from given returning id, code
     )
     insert into public.stored_measurements (measure, branch_id, occurred_on, value, count, import_batch_id)
     select m.measure::public.measure, made.id, $2::text::date, m.value, m.count, $3
     from made join given using (code)
     cross join lateral (values ('nps_class', -1, detractors), ('nps_class', 0, passives), ('nps_class', 1, promoters),
       ('visit', 1, visits), ('response', 1, n)) as m (measure, value, count)
     where m.count > 0`,
    [JSON.stringify(rows), `${month}-01`, batch],
  );
}
