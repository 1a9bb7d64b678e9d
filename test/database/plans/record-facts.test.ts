import { expect, it } from 'vitest';
import { service } from '../../people.ts';
import { branches, employees, treatment } from '../harness/ids.ts';
import { one, refusal, type Stage, stageOn } from '../harness/stage.ts';
import { onEverySurface, onRealPostgres } from '../harness/surfaces.ts';

const [from, to] = ['2024-03-01', '2024-04-01'];

const share = (id: string, value: number, changes: object = {}) => ({
  measure: 'deal_share',
  employeeId: employees.chen,
  role: 'consultant',
  treatmentCode: 'T1',
  occurredOn: '2024-03-10',
  value,
  source: { kind: 'deal', id },
  ...changes,
});

async function addDeals(stage: Pick<Stage, 'exec'>): Promise<void> {
  await stage.exec(
    `insert into public.records (branch_id, kind, external_id, occurred_at, occurred_on)
     select b::uuid, 'deal', 'D' || n, '2024-03-01', '2024-03-01'
     from unnest(array['${branches.jingan}', '${branches.xuhui}']) b, generate_series(1, 9) n`,
  );
}

function replace(stage: Stage, facts: readonly object[], days = [from, to]) {
  return stage.as(service, (db) =>
    one<{ added: number; removed: number; kept: number; changes: unknown[] }>(
      db,
      `select public.replace_record_facts($1::text::uuid, $2::text::date, $3::text::date, $4::text::jsonb)`,
      [branches.jingan, ...days, JSON.stringify(facts)],
    ),
  );
}

const stored = (stage: Stage) =>
  stage.query(
    `select r.external_id as id, m.value, m.treatment_id from public.measurements m join public.records r on r.id = m.record_id order by 1`,
  );

const rolledUp = (stage: Stage) =>
  stage.query(
    `select employee_id, role::text, n::integer, sum::integer from public.monthly_totals where month = '2024-03-01' and measure = 'deal_share'`,
  );

onEverySurface('facts of records', (surface) => {
  it('come in with their rollup, and the same again changes nothing', () =>
    surface.rollBack(async (stage) => {
      await addDeals(stage);
      const facts = [share('D1', 10_000), share('D2', 7000)];
      expect(await replace(stage, facts)).toMatchObject({ added: 2, removed: 0, kept: 0 });
      expect(await rolledUp(stage)).toEqual([
        { employee_id: employees.chen, role: 'consultant', n: 2, sum: 17_000 },
      ]);
      const before = await one(
        stage,
        `select string_agg(ctid::text || xmin, ' ') from public.stored_measurements`,
      );
      expect(await replace(stage, facts.toReversed())).toEqual({
        added: 0,
        removed: 0,
        kept: 2,
        changes: [],
      });
      expect(
        await one(
          stage,
          `select string_agg(ctid::text || xmin, ' ') from public.stored_measurements`,
        ),
      ).toBe(before);
    }));

  it('are corrected by what is derived anew: changed, gone and late ones', () =>
    surface.rollBack(async (stage) => {
      await addDeals(stage);
      await replace(stage, [share('D1', 10_000), share('D2', 7000), share('D3', 3000)]);
      expect(
        await replace(stage, [share('D1', 10_000), share('D2', 6000), share('D4', 1)]),
      ).toEqual({
        added: 2,
        removed: 2,
        kept: 1,
        changes: [{ measure: 'deal_share', month: '2024-03', added: 2, removed: 2 }],
      });
      expect(await stored(stage)).toEqual([
        { id: 'D1', value: 10_000, treatment_id: treatment },
        { id: 'D2', value: 6000, treatment_id: treatment },
        { id: 'D4', value: 1, treatment_id: treatment },
      ]);
      expect(await rolledUp(stage)).toMatchObject([{ n: 3, sum: 16_001 }]);
      expect(await stage.query('select * from private.rollup_differences()')).toEqual([]);
    }));

  it('touch no other days, no other branch, no answer and no count of visits', () =>
    surface.rollBack(async (stage) => {
      await addDeals(stage);
      await replace(stage, [share('D1', 1, { occurredOn: '2024-02-29' })], ['2024-02-01', from]);
      await replace(stage, [share('D2', 2)]);
      const others = () =>
        one<string>(
          stage,
          `select md5(string_agg(m::text, '' order by m::text)) from public.measurements m
           where not (occurred_on >= '${from}' and occurred_on < '${to}')`,
        );
      const before = await others();
      expect(await replace(stage, [])).toMatchObject({ removed: 1 });
      expect(await others()).toBe(before);
    }));

  it('may have their source in another branch, or in a visit', () =>
    surface.rollBack(async (stage) => {
      await addDeals(stage);
      const visit = await one<string>(
        stage,
        `select id from public.visits where branch_id = '${branches.jingan}' and external_id is null limit 1`,
      );
      const facts = [
        share('D1', 500, {
          measure: 'campaign_receipts_fen',
          source: { kind: 'deal', id: 'D1', branchId: branches.xuhui },
        }),
        share('', 1, { measure: 'customer_referred', source: { kind: 'visit', id: visit } }),
      ];
      expect(await replace(stage, facts)).toMatchObject({ added: 2 });
      const sources = await stage.query<{ branch_id: string }>(
        `select r.branch_id from public.measurements m join public.records r on r.id = m.record_id`,
      );
      expect(sources).toEqual([{ branch_id: branches.xuhui }]);
      expect(await replace(stage, [])).toMatchObject({ removed: 2 });
    }));

  it('are refused without their record, outside their days, or in the place of an answer', () =>
    surface.rollBack(async (stage) => {
      await addDeals(stage);
      for (const fact of [
        share('D77', 1),
        share('D1', 1, { occurredOn: to }),
        share('D1', 5, { measure: 'rating' }),
      ]) {
        expect((await refusal(replace(stage, [fact]))).message).toBe('fact_stray');
      }
      expect(await stored(stage)).toEqual([]);
    }));

  it('go with their record', () =>
    surface.rollBack(async (stage) => {
      await addDeals(stage);
      await replace(stage, [share('D1', 1), share('D2', 2)]);
      await stage.exec(`delete from public.records where external_id = 'D1'`);
      expect(await rolledUp(stage)).toMatchObject([{ n: 1, sum: 2 }]);
    }));
});

onRealPostgres('several derivations of one branch at once', (database) => {
  it('take turns, and leave what the last one said', async () => {
    await database().transaction((transaction) => addDeals(stageOn(transaction)));
    const facts = Array.from({ length: 9 }, (_, n) => share(`D${n + 1}`, n + 1));
    await Promise.all(
      Array.from({ length: 8 }, (_, turn) =>
        database().transaction((transaction) =>
          replace(stageOn(transaction), facts.slice(turn % 3)),
        ),
      ),
    );
    await database().transaction((transaction) => replace(stageOn(transaction), facts));
    const [row] = await database().query<{ n: number }>(
      `select count(*)::integer as n from public.measurements where record_id is not null`,
    );
    expect(row).toEqual({ n: 9 });
    expect(await database().query('select * from private.rollup_differences()')).toEqual([]);
  });
});
