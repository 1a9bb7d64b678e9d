import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { guessMapping } from '#shared/import/guess-mapping.ts';
import { plainFill, recordExample } from '#shared/import/records/record-template.ts';
import { type RecordKind, recordKindNames } from '#shared/records/record-kind.ts';
import { addStaff, csv, factsOf } from './import-clinic.ts';
import { type Desk, openDesk } from './import-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  await addStaff(desk);
}, 90_000);
afterAll(async () => {
  await desk?.close();
});

const fresh = () => crypto.randomUUID().slice(0, 8);

/** Send a file as Mei for Jing’an, its columns taken as they are recognised. */
async function send(
  kind: RecordKind,
  file: string | Uint8Array<ArrayBuffer>,
  columns?: readonly string[],
  branchId: string | null = desk.jingan,
  token = desk.tokens.mei,
) {
  const names = columns ?? String(file).split('\n')[0]!.split(',');
  const mapping = guessMapping(kind, {
    columns: names,
    rows: [],
    encoding: 'auto',
    delimiter: null,
  });
  return desk.send(token, { kind, mapping, branchId }, file);
}

async function bring(kind: RecordKind, file: string): Promise<string> {
  const { batchId, report, problem } = await send(kind, file);
  if (!report || report.badRowCount > 0)
    throw new Error(JSON.stringify(report?.badRows ?? problem));
  await desk.commit(desk.tokens.mei, batchId);
  return batchId;
}

const differences = () => desk.query('select * from private.rollup_differences()');
const due = () => desk.query('select * from private.facts_due');

describe('clinic records', { timeout: 120_000 }, () => {
  it.each(recordKindNames)(
    'takes the example file of %s as a workbook, knows it again and undoes it exactly',
    async (kind) => {
      const example = recordExample(kind, 'zh', { ...plainFill, treatment: 'T1' });
      const before = await desk.everything();
      const bytes = await workbookOf(example);
      const first = await send(kind, bytes, example[0]);
      expect(first.problem).toBeUndefined();
      expect(first.report).toMatchObject({
        badRowCount: 0,
        newRowCount: 2,
        knownRowCount: 0,
        state: 'checked',
      });
      expect(await desk.everything()).toBe(before);
      await desk.commit(desk.tokens.mei, first.batchId);
      const after = await desk.everything();
      expect(after).not.toBe(before);
      const second = await send(kind, bytes, example[0]);
      expect(second.report).toMatchObject({
        newRowCount: 0,
        changedRowCount: 0,
        knownRowCount: 2,
        badRowCount: 0,
      });
      await desk.commit(desk.tokens.mei, second.batchId);
      await desk.undo(desk.tokens.mei, second.batchId);
      expect(await desk.everything()).toBe(after);
      await desk.undo(desk.tokens.mei, first.batchId);
      expect(await desk.everything()).toBe(before);
      expect(await differences()).toEqual([]);
      expect(await due()).toEqual([]);
    },
  );

  it('knows records without a number of their own again, and takes what is new about them', async () => {
    const header = '回访负责人,计划回访时间,顾客卡号,实际回访时间';
    const [customer, other] = [fresh(), fresh()];
    const batch = await bring(
      'follow_up',
      csv(header, `E001,2026-01-05 18:00,${customer},`, `E001,2026-01-05 18:00,${other},`),
    );
    expect(await factsOf(desk, desk.jingan)).toMatchObject({ follow_up_on_time: [2, 0] });
    const later = csv(
      header,
      `E001,2026-01-05 18:00,${customer},2026-01-05 16:00`,
      `E001,2026-01-05 18:00,${other},`,
    );
    const sent = await send('follow_up', later);
    expect(sent.report).toMatchObject({ newRowCount: 0, changedRowCount: 1, knownRowCount: 1 });
    await desk.commit(desk.tokens.mei, sent.batchId);
    expect(await factsOf(desk, desk.jingan)).toMatchObject({ follow_up_on_time: [2, 1] });
    await desk.undo(desk.tokens.mei, sent.batchId);
    expect(await factsOf(desk, desk.jingan)).toMatchObject({ follow_up_on_time: [2, 0] });
    await desk.undo(desk.tokens.mei, batch);
    expect(await factsOf(desk, desk.jingan)).toEqual({});
  });

  it('derives a first visit that became a deal, and takes it back with the deal or its refund', async () => {
    const customer = fresh();
    const before = await desk.everything();
    const asked = await bring(
      'consultation',
      csv(
        '咨询单号,咨询时间,顾客卡号,现场咨询,是否初诊,成交状态',
        `C-${customer},2026-01-05 10:30,${customer},E001,是,未成交`,
      ),
    );
    expect(await factsOf(desk, desk.jingan)).toEqual({
      first_visit_deal: [1, 0],
      return_visit_deal: [1, 0],
    });
    const header = '订单号,支付时间,顾客卡号,支付金额,参与人员,退款金额,退款时间';
    const paid = await bring(
      'deal',
      csv(header, `D-${customer},2026-01-05 11:00,${customer},1.2万,E001,,`),
    );
    expect(await factsOf(desk, desk.jingan)).toMatchObject({
      first_visit_deal: [1, 1],
      receipts_fen: [1, 1_200_000],
    });
    const refunded = await bring(
      'deal',
      csv(header, `D-${customer},2026-01-05 11:00,${customer},1.2万,E001,8000,2026-01-20`),
    );
    expect(await factsOf(desk, desk.jingan)).toMatchObject({
      first_visit_deal: [1, 0],
      receipts_fen: [1, 400_000],
      refunded_deal_share: [1, 10_000],
    });
    await desk.undo(desk.tokens.mei, refunded);
    expect(await factsOf(desk, desk.jingan)).toMatchObject({
      first_visit_deal: [1, 1],
      receipts_fen: [1, 1_200_000],
    });
    await desk.undo(desk.tokens.mei, asked);
    expect(await factsOf(desk, desk.jingan)).not.toHaveProperty('first_visit_deal');
    await desk.undo(desk.tokens.mei, paid);
    expect(await desk.everything()).toBe(before);
    expect(await differences()).toEqual([]);
  });

  it('undoes the first of two files without touching what the second says', async () => {
    const before = await desk.everything();
    const header = '预约编号,预约日期,预约人,预约状态';
    const number = fresh();
    const first = await bring('appointment', csv(header, `${number},2026-01-05 10:00,E005,未到院`));
    const second = await bring(
      'appointment',
      csv(header, `${number},2026-01-05 10:00,E005,已到院`),
    );
    const after = await desk.everything();
    await desk.undo(desk.tokens.mei, first);
    const kept = await desk.query<{ import_batch_id: string }>(
      'select import_batch_id from public.records where external_id = $1',
      [number],
    );
    expect(kept).toEqual([{ import_batch_id: second }]);
    expect(await factsOf(desk, desk.jingan)).toEqual({ appointment_kept: [1, 1] });
    expect(after).not.toBe(before);
    await desk.undo(desk.tokens.mei, second);
    expect(await desk.everything()).toBe(before);
  });

  it('keeps no number of a customer anywhere, staged or stored', async () => {
    const phone = '13912345678';
    const card = `889900${Date.now()}`;
    const header = '线索编号,建档时间,手机号,归属人,推荐人卡号,顾客卡号';
    const sent = await send(
      'lead',
      csv(
        header,
        `${fresh()},2026-01-05 09:00,${phone},E004,${card},`,
        `${fresh()},2026-01-05 09:00,${phone},E999,${card},${card}`,
      ),
    );
    expect(sent.report).toMatchObject({ newRowCount: 1, badRowCount: 1 });
    const holding = async () => {
      const tables = await desk.query<{ name: string }>(
        `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname in ('public', 'private') and c.relkind in ('r', 'p')`,
      );
      const found: string[] = [];
      for (const { name } of tables) {
        const rows = await desk.query(
          `select 1 from ${name} t where t::text ~ '${phone}|${card}' limit 1`,
        );
        if (rows.length > 0) found.push(name);
      }
      return found;
    };
    expect(await holding()).toEqual([]);
    await desk.commit(desk.tokens.mei, sent.batchId);
    expect(await holding()).toEqual([]);
    await desk.undo(desk.tokens.mei, sent.batchId);
  });

  it('knows a customer by every way of writing one number, as the front desk does', async () => {
    const [row] = await desk.query<{ same: boolean; other: boolean }>(
      `select count(distinct private.customer_ref(n)) = 1 as same, private.customer_ref('080001') = private.customer_ref('80001A') as other
       from unnest(array['１３８ 0013-8000', '13800138000', '+86 138 0013 8000', '008613800138000', '013800138000']) n`,
    );
    expect(row).toEqual({ same: true, other: false });
  });

  it('takes the visit that the front desk opened for the one in the file', async () => {
    const card = fresh();
    const before = await desk.everything();
    await desk.query(
      `insert into public.visits (branch_id, customer_ref, kind, arrived_at, closed_at, occurred_on)
       values ($1, private.customer_ref($2), 'first', '2026-01-05T02:00Z', '2026-01-05T03:00Z', '2026-01-05')`,
      [desk.jingan, card],
    );
    const sent = await send(
      'visit',
      csv(
        '到院单号,到院时间,顾客卡号,接诊类型,离院时间,顾问',
        `V-${card},2026-01-05 10:00,${card},初诊,2026-01-05 11:00,E001`,
      ),
    );
    expect(sent.report).toMatchObject({ newRowCount: 0, changedRowCount: 1 });
    await desk.commit(desk.tokens.mei, sent.batchId);
    const visits = await desk.query(
      'select external_id from public.visits where external_id = $1',
      [`V-${card}`],
    );
    expect(visits).toHaveLength(1);
    await desk.undo(desk.tokens.mei, sent.batchId);
    await desk.query('delete from public.visits where external_id is null');
    expect(await desk.everything()).toBe(before);
  });

  it('links records to a visit that is imported after them, and restores zeros that were lost', async () => {
    const card = String(Math.floor(Math.random() * 1e8));
    const asked = await send(
      'consultation',
      csv(
        '咨询单号,咨询时间,顾客卡号,现场咨询,是否初诊,成交状态,到院单号',
        `C-${card},2026-01-05 10:30,${card},E001,是,未成交,00${card}`,
      ),
    );
    expect(asked.report?.notices).toEqual([
      {
        line: 2,
        problems: [{ column: 'visitNumber', code: 'visit_not_here', value: `00${card}` }],
      },
    ]);
    await desk.commit(desk.tokens.mei, asked.batchId);
    const visited = await bring(
      'visit',
      csv('到院单号,到院时间,顾客卡号,接诊类型', `00${card},2026-01-05 10:00,${card},初诊`),
    );
    expect(
      await desk.query(
        'select visit_id is not null as linked from public.records where external_id = $1',
        [`C-${card}`],
      ),
    ).toEqual([{ linked: true }]);
    const again = await send(
      'visit',
      csv('到院单号,到院时间,顾客卡号,接诊类型', `${card},2026-01-05 10:00,${card},初诊`),
    );
    expect(again.report).toMatchObject({ knownRowCount: 1, newRowCount: 0 });
    expect(again.report?.notices?.[0]?.problems[0]).toMatchObject({ code: 'zeros_restored' });
    await desk.undo(desk.tokens.mei, again.batchId);
    await desk.undo(desk.tokens.mei, visited);
    await desk.undo(desk.tokens.mei, asked.batchId);
  });

  it('refuses whoever may not, and hides what is another branch’s', async () => {
    const file = csv(
      '预约编号,预约日期,预约人,预约状态',
      `${fresh()},2026-01-05 10:00,E005,已到院`,
    );
    const sent = await send('appointment', file);
    for (const token of [desk.tokens.li, desk.tokens.chen, desk.tokens.stranger]) {
      for (const path of ['/commit', '/undo']) {
        const [line] = await desk.stream(token, 'POST', `/${sent.batchId}${path}`);
        expect(line?.problem).toMatchObject({ code: 'import_unknown' });
      }
    }
    await expect(send('appointment', file, undefined, desk.xuhui)).rejects.toMatchObject({
      status: 403,
    });
    await desk.undo(desk.tokens.mei, sent.batchId);
    // A colleague of another branch is nobody here.
    const stranger = await send(
      'appointment',
      csv('预约编号,预约日期,预约人,预约状态', `${fresh()},2026-01-05 10:00,E101,已到院`),
    );
    expect(stranger.report?.badRows[0]?.problems).toEqual([
      { column: 'bookedBy', code: 'person_unknown', value: 'E101' },
    ]);
    await desk.undo(desk.tokens.mei, stranger.batchId);
  });

  it('lets head office bring a file of several branches without a branch column', async () => {
    const file = csv(
      '预约编号,预约日期,预约人,预约状态',
      `${fresh()},2026-01-05 10:00,E005,已到院`,
      `${fresh()},2026-01-05 10:00,E101,未到院`,
    );
    const sent = await send('appointment', file, undefined, null, desk.tokens.hua);
    expect(sent.report).toMatchObject({ newRowCount: 2, badRowCount: 0 });
    const lines = await desk.stream(desk.tokens.hua, 'POST', `/${sent.batchId}/commit`);
    const derived = new Set(lines.flatMap(({ deriving }) => (deriving ? [deriving.branchId] : [])));
    expect(derived).toEqual(new Set([desk.jingan, desk.xuhui]));
    expect(await factsOf(desk, desk.xuhui)).toEqual({ appointment_kept: [1, 0] });
    await desk.undo(desk.tokens.hua, sent.batchId);
  });

  it('knows a lead again that another branch had first, and whom a customer sent elsewhere', async () => {
    const before = await desk.everything();
    const [phone, card] = ['13700001111', fresh()];
    const header = '线索编号,建档时间,手机号,归属人,推荐人卡号,首次到院时间';
    const mine = await bring('lead', csv(header, `${fresh()},2026-01-10 09:00,${phone},E004,,`));
    const visit = await bring(
      'visit',
      csv(
        '到院单号,到院时间,顾客卡号,接诊类型,顾问',
        `${fresh()},2026-01-05 10:00,${card},初诊,E001`,
      ),
    );
    expect(await factsOf(desk, desk.jingan)).toMatchObject({ lead_valid: [1, 1] });
    const referred = () =>
      desk.query(
        "select sum(value)::int as n from public.measurements where measure = 'customer_referred' and occurred_on = '2026-01-31'",
      );
    expect(await referred()).toEqual([{ n: 0 }]);
    const theirs = await desk.send(
      desk.tokens.li,
      {
        kind: 'lead',
        branchId: desk.xuhui,
        mapping: guessMapping('lead', {
          columns: header.split(','),
          rows: [],
          encoding: 'auto',
          delimiter: null,
        }),
      },
      csv(header, `${fresh()},2026-01-08 09:00,${phone},E101,${card},2026-01-20`),
    );
    expect(theirs.report).toMatchObject({ newRowCount: 1, badRowCount: 0 });
    await desk.commit(desk.tokens.li, theirs.batchId);
    expect(await factsOf(desk, desk.jingan)).not.toHaveProperty('lead_valid');
    expect(await referred()).toEqual([{ n: 1 }]);
    await desk.undo(desk.tokens.li, theirs.batchId);
    expect(await factsOf(desk, desk.jingan)).toMatchObject({ lead_valid: [1, 1] });
    expect(await referred()).toEqual([{ n: 0 }]);
    await desk.undo(desk.tokens.mei, mine);
    await desk.undo(desk.tokens.mei, visit);
    expect(await desk.everything()).toBe(before);
  });

  it('derives anew what was damaged, as a named job that tells what it changed', async () => {
    const batch = await bring(
      'appointment',
      csv('预约编号,预约日期,预约人,预约状态', `${fresh()},2026-01-05 10:00,E005,已到院`),
    );
    await desk.query(
      "delete from public.stored_measurements where record_id is not null and measure = 'appointment_kept'",
    );
    const body = { name: '修复预约', branchId: desk.jingan, from: '2026-01-01' };
    const ask = async (token: string) => {
      const answer = await fetch(`${desk.stack.url}/functions/v1/import-records/reprocess`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      const text = await answer.text();
      return { status: answer.status, last: JSON.parse(text.trim().split('\n').at(-1)!) };
    };
    expect((await ask(desk.tokens.mei)).status).toBe(403);
    const { last } = await ask(desk.tokens.hua);
    expect(last.job).toMatchObject({
      added: 1,
      removed: 0,
      changes: [{ measure: 'appointment_kept', month: '2026-01', added: 1, removed: 0 }],
    });
    const [job] = await desk.query<Record<string, unknown>>(
      'select name, added_count::int as added, finished_at is not null as done from public.fact_jobs where id = $1',
      [last.job.id],
    );
    expect(job).toEqual({ name: '修复预约', added: 1, done: true });
    expect((await ask(desk.tokens.hua)).last.job).toMatchObject({
      added: 0,
      removed: 0,
      changes: [],
    });
    await desk.undo(desk.tokens.mei, batch);
  });
});

async function workbookOf(table: readonly (readonly string[])[]): Promise<Uint8Array<ArrayBuffer>> {
  const rows = table.map((row) => row.map((value) => ({ value, type: String })));
  const written = writeWorkbook(rows as never) as unknown as { toBuffer(): Promise<Buffer> };
  return new Uint8Array(await written.toBuffer());
}
