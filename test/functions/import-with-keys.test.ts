import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addStaff, factsOf } from './import-clinic.ts';
import { type Desk, openDesk } from './import-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  await addStaff(desk);
}, 90_000);
afterAll(async () => {
  await desk?.close();
});

interface Answer {
  code?: string;
  batchId: string | null;
  state: string;
  repeated: boolean;
  counts: Record<'new' | 'changed' | 'known' | 'bad', number>;
  ignoredColumns: string[];
  verdicts: {
    row: number;
    verdict: string;
    externalId: string;
    problems: { column: string; code: string; message: string }[];
  }[];
}

async function makeKey(token: string, branchId: string | null, kinds: string[] = []) {
  const answer = await fetch(`${desk.stack.url}/rest/v1/rpc/create_api_key`, {
    method: 'POST',
    headers: {
      apikey: desk.stack.secrets.publishableKey,
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ p_branch_id: branchId, p_name: '预约系统', p_kinds: kinds }),
  });
  const value = await answer.json();
  if (!answer.ok) throw Object.assign(new Error(JSON.stringify(value)), value);
  return value as string;
}

async function post(key: string, body: object, path = '') {
  const answer = await fetch(`${desk.stack.url}/functions/v1/import-records${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      'accept-language': 'en',
    },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: (await answer.json()) as Answer };
}

/** What was imported before is turned into facts beside; then nothing changes by itself any more. */
const derived = () =>
  expect
    .poll(() => desk.query('select 1 from private.facts_due'), { timeout: 20_000, interval: 300 })
    .toEqual([]);

const fresh = () => crypto.randomUUID().slice(0, 8);
const appointment = (number: string, state = '已到院') => ({
  externalId: number,
  appointmentAt: '2026-01-05T10:00:00+08:00',
  bookedBy: 'E005',
  appointmentStatus: state,
});
const batchOf = (rows: object[], more: object = {}) => ({
  clientToken: crypto.randomUUID(),
  kind: 'appointment',
  rows,
  ...more,
});

describe('the API of records', { timeout: 60_000 }, () => {
  it('gives each row its verdict, keeps the good ones and works out the figures', async () => {
    const key = await makeKey(desk.tokens.mei, desk.jingan);
    expect(key).toMatch(/^mk_[A-Za-z0-9_-]{43}$/);
    const [a, b] = [fresh(), fresh()];
    const { status, body } = await post(
      key,
      batchOf([
        appointment(a),
        { ...appointment(b), bookedBy: 'E999', 颜色: '红' },
        { 预约编号: fresh(), 预约日期: '2026/1/6', 预约人: 'E005', 预约状态: '未到院' },
      ]),
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: 'committed',
      counts: { new: 2, bad: 1, changed: 0, known: 0 },
      ignoredColumns: ['颜色'],
    });
    expect(body.verdicts[1]).toMatchObject({
      row: 1,
      verdict: 'bad',
      problems: [
        {
          column: 'bookedBy',
          code: 'person_unknown',
          value: 'E999',
          message: expect.stringMatching(/no such person/),
        },
      ],
    });
    await expect
      .poll(() => factsOf(desk, desk.jingan), { timeout: 20_000, interval: 300 })
      .toEqual({ appointment_kept: [2, 1] });
    const undone = await post(key, {}, `/${body.batchId}/undo`);
    expect(undone.body).toMatchObject({ state: 'undone', remaining: 0 });
    await expect
      .poll(() => factsOf(desk, desk.jingan), { timeout: 20_000, interval: 300 })
      .toEqual({});
  });

  it('answers the same token with the same verdicts and writes nothing again', async () => {
    const key = await makeKey(desk.tokens.mei, desk.jingan);
    const batch = batchOf([
      appointment(fresh()),
      { ...appointment(fresh()), appointmentAt: 'soon' },
    ]);
    const first = await post(key, batch);
    await derived();
    const before = await desk.everything();
    const second = await post(key, batch);
    expect(second.body).toEqual({ ...first.body, repeated: true });
    expect(await desk.everything()).toBe(before);
    const both = batchOf([appointment(fresh())]);
    const answers = await Promise.all([post(key, both), post(key, both), post(key, both)]);
    expect(new Set(answers.map(({ body }) => body.batchId)).size).toBe(1);
    expect(answers.filter(({ body }) => !body.repeated)).toHaveLength(1);
  });

  it('leaves nothing behind after a dry run', async () => {
    const key = await makeKey(desk.tokens.mei, desk.jingan);
    const staged = () => desk.query('select count(*) from private.record_rows');
    await derived();
    const [before, rows] = [await desk.everything(), await staged()];
    const batch = batchOf([appointment(fresh())], { dryRun: true });
    expect((await post(key, batch)).body).toMatchObject({
      batchId: null,
      state: 'checked',
      counts: { new: 1 },
    });
    expect(await desk.everything()).toBe(before);
    expect(await staged()).toEqual(rows);
    // the token is still free
    expect((await post(key, { ...batch, dryRun: false })).body).toMatchObject({
      state: 'committed',
      repeated: false,
    });
  });

  it('is for its kinds, its branch and as long as it is not revoked', async () => {
    const key = await makeKey(desk.tokens.mei, desk.jingan, ['deal']);
    expect(await post(key, batchOf([appointment(fresh())]))).toMatchObject({
      status: 403,
      body: { code: 'api_key_kind' },
    });
    await expect(makeKey(desk.tokens.mei, desk.xuhui)).rejects.toMatchObject({
      message: expect.stringContaining('branch_unknown'),
    });
    await expect(makeKey(desk.tokens.mei, null)).rejects.toMatchObject({
      message: expect.stringContaining('branch_unknown'),
    });
    await expect(makeKey(desk.tokens.chen, desk.jingan)).rejects.toMatchObject({
      message: expect.stringContaining('branch_unknown'),
    });
    const own = await makeKey(desk.tokens.mei, desk.jingan);
    const elsewhere = await post(own, batchOf([{ ...appointment(fresh()), branchCode: 'SH-XH' }]));
    expect(elsewhere.body.verdicts[0]).toMatchObject({
      verdict: 'bad',
      problems: [{ code: 'branch_unknown' }],
    });
    const [row] = await desk.query<{ id: string; last_used_at: Date | null }>(
      'select id, last_used_at from public.api_keys where prefix = left($1, 9)',
      [own],
    );
    expect(row?.last_used_at).not.toBeNull();
    await desk.query('update public.api_keys set revoked_at = now() where id = $1', [row!.id]);
    expect(await post(own, batchOf([appointment(fresh())]))).toMatchObject({
      status: 401,
      body: { code: 'api_key_unknown' },
    });
    for (const wrong of [`mk_${'A'.repeat(43)}`, 'mk_short', `${own}x`]) {
      expect(await post(wrong, batchOf([appointment(fresh())]))).toMatchObject({
        status: 401,
        body: { code: 'api_key_unknown' },
      });
    }
  });

  it('undoes only what the same key brought', async () => {
    const [key, other] = [
      await makeKey(desk.tokens.mei, desk.jingan),
      await makeKey(desk.tokens.li, desk.xuhui),
    ];
    const { body } = await post(key, batchOf([appointment(fresh())]));
    expect(await post(other, {}, `/${body.batchId}/undo`)).toMatchObject({
      status: 404,
      body: { code: 'import_unknown' },
    });
    expect(await post(key, {}, `/${crypto.randomUUID()}/undo`)).toMatchObject({
      status: 404,
      body: { code: 'import_unknown' },
    });
  });

  it('names what is wrong with a body, and takes no more than a thousand rows', async () => {
    const key = await makeKey(desk.tokens.mei, desk.jingan);
    expect(await post(key, { kind: 'appointment', rows: [] })).toMatchObject({
      status: 422,
      body: { code: 'invalid_body' },
    });
    expect(await post(key, batchOf(Array.from({ length: 1001 }, () => ({}))))).toMatchObject({
      status: 422,
    });
    expect((await post(key, batchOf([{}, 1 as unknown as object]))).status).toBe(422);
    expect((await post(key, batchOf([{ nonsense: 1 }]))).body.verdicts[0]).toMatchObject({
      verdict: 'bad',
    });
  });

  it('says no after 600 calls in ten minutes, and keeps no key', async () => {
    const key = await makeKey(desk.tokens.mei, desk.jingan);
    const [row] = await desk.query<{ id: string }>(
      'select id from public.api_keys where prefix = left($1, 9)',
      [key],
    );
    await desk.query("insert into private.rate_limits values ('api key ' || $1, now(), 600)", [
      row!.id,
    ]);
    expect(await post(key, batchOf([appointment(fresh())]))).toMatchObject({ status: 429 });
    const kept = await desk.query(
      "select 1 from public.api_keys k, public.audit_log a where k::text || a::text like '%' || $1 || '%'",
      [key.slice(10)],
    );
    expect(kept).toEqual([]);
  });
});
