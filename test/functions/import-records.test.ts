import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from './import-desk.ts';
import { readsEveryEncoding } from './import-encodings.scenarios.ts';
import { tellsRepeatedHeaders } from './import-headers.scenarios.ts';
import { readsRealTables } from './import-real-tables.scenarios.ts';

let desk: Desk;
const there = () => desk;

beforeAll(async () => {
  desk = await openDesk();
}, 60_000);
afterAll(async () => {
  await desk?.close();
});

const columns = {
  externalId: 'id',
  answeredOn: 'date',
  nps: 'nps',
  employee: 'who',
  score: 'stars',
  comment: 'why',
};
const header = 'id,date,nps,who,stars,why\n';
const fresh = () => crypto.randomUUID().slice(0, 8);

describe('import-records', { timeout: 60_000 }, () => {
  it('tells what would be created, and creates nothing before it is committed', async () => {
    const { tokens, jingan } = desk;
    const before = await desk.everything();
    const sent = await desk.send(
      tokens.mei,
      { mapping: { columns }, branchId: jingan },
      `${header}1,2026-01-05,9,007,5,好\n2,2026/1/6 8:30,3,,,\n`,
    );
    expect(sent.report).toMatchObject({
      state: 'checked',
      rowCount: 2,
      newRowCount: 2,
      badRowCount: 0,
    });
    expect(await desk.everything()).toBe(before);
    await desk.undo(tokens.mei, sent.batchId);
  });

  it('commits, knows the same file again, and undoes exactly what it brought', async () => {
    const { tokens, jingan } = desk;
    const opening = { mapping: { columns }, branchId: jingan };
    const file = `${header}${fresh()},2026-01-05,9,007,5,好\n${fresh()},2026-01-06 08:30:00,3,,,\n,2026-01-07,0,,,\n,2026-01-07,0,,,\n`;
    const before = await desk.everything();

    const first = await desk.send(tokens.mei, opening, file);
    expect(await desk.commit(tokens.mei, first.batchId)).toMatchObject({
      state: 'committed',
      newRowCount: 4,
    });
    const after = await desk.everything();
    expect(after).not.toBe(before);
    // committing again changes nothing
    expect(await desk.commit(tokens.mei, first.batchId)).toMatchObject({ state: 'committed' });

    const second = await desk.send(tokens.mei, opening, file);
    expect(second.report).toMatchObject({ knownRowCount: 4, newRowCount: 0, badRowCount: 0 });
    await desk.commit(tokens.mei, second.batchId);
    expect(await desk.everything()).toBe(after);
    await desk.undo(tokens.mei, second.batchId);
    expect(await desk.everything()).toBe(after);

    const longer = await desk.send(tokens.mei, opening, `${file}${fresh()},2026-01-08,10,,,\n`);
    expect(longer.report).toMatchObject({ knownRowCount: 4, newRowCount: 1 });
    await desk.commit(tokens.mei, longer.batchId);
    await desk.undo(tokens.mei, longer.batchId);
    expect(await desk.everything()).toBe(after);

    expect(await desk.undo(tokens.mei, first.batchId)).toMatchObject({ state: 'undone' });
    expect(await desk.everything()).toBe(before);
    expect(await desk.query('select * from private.rollup_differences()')).toEqual([]);
  });

  it('keeps what an answer says: the wall clock of the branch, the person, the day of an offset', async () => {
    const { tokens, jingan } = desk;
    const { batchId } = await desk.send(
      tokens.mei,
      { mapping: { columns: { ...columns, answeredAt: 'at' } }, branchId: jingan },
      `id,date,at,nps,who,stars,why\nk1,2026-02-05,20:51,9,007,5,"两行\r\n评论"\nk2,,2026-02-05T20:00:00Z,8,王芳,,\nk3,2026-02-05,,7,,,=1+1\n`,
    );
    await desk.commit(tokens.mei, batchId);
    const rows = await desk.query(
      `select nps, answered_on::text as day, to_char(answered_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as at,
         is_time_uncertain as uncertain, scores, comment
       from public.responses where import_batch_id = $1 order by nps desc`,
      [batchId],
    );
    expect(rows).toEqual([
      {
        nps: 9,
        day: '2026-02-05',
        at: '2026-02-05 12:51',
        uncertain: false,
        scores: [5],
        comment: '两行\n评论',
      },
      {
        nps: 8,
        day: '2026-02-06',
        at: '2026-02-05 20:00',
        uncertain: false,
        scores: [],
        comment: null,
      },
      {
        nps: 7,
        day: '2026-02-05',
        at: '2026-02-04 16:00',
        uncertain: true,
        scores: [],
        comment: '=1+1',
      },
    ]);
    await desk.undo(tokens.mei, batchId);
  });

  it('names every bad row with its line, column and reason, and commits the others', async () => {
    const { tokens, jingan } = desk;
    const sent = await desk.send(
      tokens.mei,
      {
        mapping: { columns: { ...columns, branchCode: 'branch', treatment: 'item' } },
        branchId: jingan,
      },
      [
        'id,date,nps,who,stars,why,branch,item',
        `a-${fresh()},2026-01-05,11,,,,,`,
        `b-${fresh()},2026-02-30,9,,,,,`,
        `c-${fresh()},2026-01-05,9,nobody,4,,,`,
        `d-${fresh()},2026-01-05,9,X01,4,,,`,
        `e-${fresh()},2026-01-05,9,007,,"a\nb",SH-XH,`,
        'f,2026-01-05,9,007,6,,,no such',
        'same,2026-01-05,9,,,,SH-JA,水光针',
        'same,2026-01-05,9,,,,,',
        'too,2026-01-05,9',
        `ok-${fresh()},2024-06-05,9,007,4,,,`,
      ].join('\n'),
    );
    const found = sent.report?.badRows.map(({ line, problems }) => [
      line,
      problems.map(({ column, code, value }) => `${column} ${code} ${value}`),
    ]);
    expect(found).toEqual([
      [2, ['nps out_of_range 11']],
      [3, ['answeredOn not_a_date 2026-02-30']],
      [4, ['employee person_unknown nobody']],
      // somebody of another branch is as unknown to Mei as nobody
      [5, ['employee person_unknown X01']],
      [6, ['branchCode branch_not_this_import SH-XH']],
      [8, ['score out_of_range 6']],
      [10, ['externalId duplicate_row same']],
      [11, [' row_too_short 3']],
      [12, ['employee person_not_posted 007']],
    ]);
    expect(sent.report).toMatchObject({ rowCount: 10, badRowCount: 9, newRowCount: 1 });
    await desk.commit(tokens.mei, sent.batchId);
    const kept = await desk.query('select id from public.responses where import_batch_id = $1', [
      sent.batchId,
    ]);
    expect(kept).toHaveLength(1);
    await desk.undo(tokens.mei, sent.batchId);
  });

  it('refuses an answer that was imported with other content', async () => {
    const { tokens, jingan } = desk;
    const opening = { mapping: { columns }, branchId: jingan };
    const first = await desk.send(tokens.mei, opening, `${header}z1,2026-01-05,9,,,\n`);
    await desk.commit(tokens.mei, first.batchId);
    const second = await desk.send(tokens.mei, opening, `${header}z1,2026-01-05,2,,,\n`);
    expect(second.report?.badRows).toEqual([
      { line: 2, problems: [{ column: 'externalId', code: 'response_differs', value: 'z1' }] },
    ]);
    await desk.undo(tokens.mei, first.batchId);
  });

  it('creates branches for head office, finds them again, and takes them back', async () => {
    const { tokens } = desk;
    const opening = {
      kind: 'branch_totals',
      mapping: {
        columns: {
          branchCode: '分院',
          month: '月份',
          npsPromoters: '推荐者',
          npsPassives: '中立者',
          npsDetractors: '贬损者',
          visits: '就诊',
        },
      },
      createBranches: true,
    } as const;
    const file =
      '分院,月份,推荐者,中立者,贬损者,就诊\n007,2025年12月,６,2,1,"1,200"\n008,2025-12,0,0,3,无\n009,,,,,\n';
    const before = await desk.everything();
    const first = await desk.send(tokens.hua, opening, file);
    expect(first.report).toMatchObject({
      newRowCount: 3,
      newBranches: ['007', '008', '009'],
      badRowCount: 0,
    });
    expect(await desk.commit(tokens.hua, first.batchId)).toMatchObject({
      newBranches: ['007', '008', '009'],
    });
    const after = await desk.everything();
    const second = await desk.send(tokens.hua, opening, file);
    expect(second.report).toMatchObject({ newRowCount: 0, knownRowCount: 3, newBranchCount: 0 });
    await desk.commit(tokens.hua, second.batchId);
    expect(await desk.everything()).toBe(after);
    const other = await desk.send(tokens.hua, opening, file.replace('６', '7'));
    expect(other.report?.badRows).toEqual([
      { line: 2, problems: [{ column: 'month', code: 'total_differs', value: '2025-12-01' }] },
    ]);
    await desk.undo(tokens.hua, first.batchId);
    expect(await desk.everything()).toBe(before);
  });

  it('knows answers of a branch again that their own file created', async () => {
    const { tokens } = desk;
    const opening = { mapping: { columns: { ...columns, branchCode: 'b' } }, createBranches: true };
    const file = 'id,date,nps,who,stars,why,b\n1,2026-01-05,9,,,,NEW-1\n1,2026-01-05,9,,,,NEW-2\n';
    const first = await desk.send(tokens.hua, opening, file);
    expect(first.report).toMatchObject({ newRowCount: 2, badRowCount: 0 });
    await desk.commit(tokens.hua, first.batchId);
    const second = await desk.send(tokens.hua, opening, file);
    expect(second.report).toMatchObject({ newRowCount: 0, knownRowCount: 2 });
    await desk.undo(tokens.hua, first.batchId);
  });

  it('finds the branch of an answer by the person it names', async () => {
    const { tokens, jingan, xuhui } = desk;
    const sent = await desk.send(
      tokens.hua,
      { mapping: { columns } },
      `${header}p1,2026-01-05,9,007,5,\np2,2026-01-05,9,X01,5,\np3,2026-01-05,9,,,\np4,2026-01-05,9,王芳,4,\n`,
    );
    expect(sent.report?.badRows).toEqual([
      { line: 4, problems: [{ column: 'branchCode', code: 'branch_missing', value: '' }] },
      {
        line: 5,
        problems: [
          { column: 'branchCode', code: 'branch_missing', value: '' },
          { column: 'employee', code: 'person_unknown', value: '王芳' },
        ],
      },
    ]);
    await desk.commit(tokens.hua, sent.batchId);
    const rows = await desk.query<{ branch_id: string }>(
      'select branch_id from public.responses where import_batch_id = $1',
      [sent.batchId],
    );
    expect(rows.map((row) => row.branch_id).sort()).toEqual([jingan, xuhui].sort());
    await desk.undo(tokens.hua, sent.batchId);
  });

  it('refuses an employee, a stranger, nobody and whoever asks for another branch', async () => {
    const { tokens, jingan, xuhui } = desk;
    const before = await desk.everything();
    const opening = { mapping: { columns }, branchId: jingan };
    for (const token of [tokens.chen, tokens.stranger, tokens.li]) {
      await expect(desk.open(token, opening)).rejects.toMatchObject({
        status: 403,
        body: { code: 'forbidden' },
      });
    }
    await expect(desk.open('nonsense', opening)).rejects.toMatchObject({ status: 401 });
    await expect(desk.open(tokens.mei, { ...opening, branchId: null })).rejects.toMatchObject({
      status: 403,
    });
    await expect(desk.open(tokens.mei, { ...opening, branchId: xuhui })).rejects.toMatchObject({
      status: 403,
    });
    const batchId = await desk.open(tokens.mei, opening);
    for (const [method, path] of [
      ['PUT', '/file'],
      ['POST', '/commit'],
      ['POST', '/undo'],
      ['GET', ''],
    ] as const) {
      for (const token of [tokens.li, tokens.chen]) {
        const lines = await desk.stream(
          token,
          method,
          `/${batchId}${path}`,
          method === 'PUT' ? header : undefined,
        );
        expect(lines.at(-1)?.problem).toMatchObject({ code: 'import_unknown' });
      }
    }
    expect(await desk.everything()).toBe(before);
  });

  it('gives the same batch for the same client token', async () => {
    const { tokens, jingan } = desk;
    const opening = { mapping: { columns }, branchId: jingan, clientToken: crypto.randomUUID() };
    expect(await desk.open(tokens.mei, opening)).toBe(await desk.open(tokens.mei, opening));
  });

  it('goes on with a commit that was interrupted, or takes back its beginning', async () => {
    const { tokens, jingan } = desk;
    const before = await desk.everything();
    const rows = Array.from({ length: 2500 }, (_, n) => `i${n},2026-01-05,${n % 11},,,`).join('\n');
    const sent = await desk.send(
      tokens.mei,
      { mapping: { columns }, branchId: jingan },
      header + rows,
    );
    const client = {
      apikey: desk.stack.secrets.publishableKey,
      authorization: `Bearer ${tokens.mei}`,
      'content-type': 'application/json',
    };
    const step = await fetch(`${desk.stack.url}/rest/v1/rpc/commit_import_rows`, {
      method: 'POST',
      headers: client,
      body: JSON.stringify({ p_batch_id: sent.batchId, p_limit: 1000 }),
    });
    expect(await step.json()).toEqual({ remaining: 1500, state: 'committing' });
    const read = await desk.ask(tokens.mei, `/${sent.batchId}`, { method: 'GET' });
    expect(read.body).toMatchObject({ state: 'committing', rowCount: 2500 });
    expect(await desk.commit(tokens.mei, sent.batchId)).toMatchObject({ state: 'committed' });
    const [{ n }] = (await desk.query<{ n: number }>(
      'select count(*)::int as n from public.responses where import_batch_id = $1',
      [sent.batchId],
    )) as [{ n: number }];
    expect(n).toBe(2500);
    await desk.undo(tokens.mei, sent.batchId);
    expect(await desk.everything()).toBe(before);
  });

  it('leaves only staging behind when the upload breaks off', async () => {
    const { tokens, jingan } = desk;
    const before = await desk.everything();
    const batchId = await desk.open(tokens.mei, { mapping: { columns }, branchId: jingan });
    const cut = new ReadableStream<Uint8Array>({
      async pull(controller) {
        controller.enqueue(new TextEncoder().encode(`${header}c1,2026-01-05,9,,,\n`));
        await new Promise((resolve) => setTimeout(resolve, 300));
        controller.error(new Error('gone'));
      },
    });
    await expect(desk.stream(tokens.mei, 'PUT', `/${batchId}/file`, cut)).rejects.toThrow();
    expect(await desk.everything()).toBe(before);
    expect((await desk.ask(tokens.mei, `/${batchId}`, { method: 'GET' })).body).toMatchObject({
      state: 'open',
    });
    const again = await desk.stream(
      tokens.mei,
      'PUT',
      `/${batchId}/file`,
      `${header}c1,2026-01-05,9,,,\n`,
    );
    expect(again.at(-1)?.report).toMatchObject({ state: 'checked', rowCount: 1 });
    await desk.undo(tokens.mei, batchId);
  });

  it('refuses rows that were staged past the function with values no file could bring', async () => {
    const { tokens, jingan } = desk;
    const batchId = await desk.open(tokens.mei, { mapping: { columns }, branchId: jingan });
    const client = {
      apikey: desk.stack.secrets.publishableKey,
      authorization: `Bearer ${tokens.mei}`,
      'content-type': 'application/json',
    };
    for (const content of [
      { answeredOn: '2026-01-05', nps: 11 },
      { answeredOn: '1026-01-05', nps: 1 },
      { answeredOn: 'never', nps: 1 },
      { answeredOn: '2026-01-05' },
      { answeredOn: '2026-01-05', score: 5 },
    ]) {
      const answer = await fetch(`${desk.stack.url}/rest/v1/rpc/stage_import_rows`, {
        method: 'POST',
        headers: client,
        body: JSON.stringify({ p_batch_id: batchId, p_rows: [{ line: 2, content, problems: [] }] }),
      });
      expect(await answer.json()).toMatchObject({ message: 'invalid_body' });
    }
  });

  it('refuses an unknown address, a body of another shape and an id that is none', async () => {
    const { tokens } = desk;
    expect((await desk.ask(tokens.hua, '/x/y/z', { method: 'GET' })).status).toBe(404);
    expect((await desk.ask(tokens.hua, '/nonsense', { method: 'GET' })).body).toMatchObject({
      code: 'import_unknown',
    });
    expect((await desk.ask(tokens.hua, '', { method: 'DELETE' })).status).toBe(405);
    const { status, body } = await desk.ask(tokens.hua, '', {
      method: 'POST',
      body: { kind: 'people', extra: 1 },
    });
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'invalid_body' });
  });
});

describe('encodings and broken files', { timeout: 60_000 }, () => readsEveryEncoding(there));
describe('names that stand over several columns', { timeout: 60_000 }, () =>
  tellsRepeatedHeaders(there),
);
describe('real tables', { timeout: 120_000 }, () => readsRealTables(there));
