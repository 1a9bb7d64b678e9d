import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import {
  PollAnswerSchema,
  type Sync,
  SyncSchema,
  UnchangedSyncSchema,
} from '#shared/schemas/heartbeat.ts';
import { call } from './call.ts';
import { answer, type Clinic } from './clinic.ts';
import { heartbeat } from './heartbeat.ts';

export function syncsTablets(there: () => Clinic): void {
  const busy = heartbeat({
    queueDepth: 3,
    oldestAgeSeconds: 90,
    quarantineCount: 1,
    appVersion: '1.2.0',
    wakeLock: false,
  });
  const sync = (token: string, body: unknown = busy) =>
    call<Sync>(there().stack, 'sync-kiosk', { body, token });

  it('tells the tablet all it needs to check a code with the network off', async () => {
    const { pairTablet, jingan, closeVisit } = there();
    const { token } = await pairTablet(jingan);
    const { code } = await closeVisit(jingan);
    const { status, body } = await sync(token);
    expect(status).toBe(200);
    const { codeSalt, passports, questionnaire, branch } = SyncSchema.parse(body);
    const codeHash = createHash('sha256')
      .update(Buffer.from(codeSalt, 'hex'))
      .update(code)
      .digest('hex');
    expect(passports.find((passport) => passport.codeHash === codeHash)?.people).toMatchObject([
      { employeeId: jingan.consultant, role: 'consultant' },
      { employeeId: jingan.doctor, role: 'doctor' },
    ]);
    expect(questionnaire?.version).toBe(1);
    expect(branch).toMatchObject({ id: jingan.id, timeZone: 'Asia/Shanghai' });
  });

  it('never tells a customer, a plain code, or a visit of another branch', async () => {
    const { pairTablet, jingan, xuhui, closeVisit } = there();
    const { token } = await pairTablet(jingan);
    const { code } = await closeVisit(jingan);
    const before = (await sync(token)).body.passports.length;
    await closeVisit(xuhui);
    const { body } = await sync(token);
    expect(body.passports).toHaveLength(before);
    expect(JSON.stringify(body.passports)).not.toContain(code);
    expect(JSON.stringify(body)).not.toMatch(/abababab|customer/);
  });

  it('leaves out a visit that was rated, or whose code has expired', async () => {
    const { pairTablet, jingan, closeVisit, submit, query } = there();
    const { token } = await pairTablet(jingan);
    const rated = await closeVisit(jingan);
    const expired = await closeVisit(jingan);
    const before = (await sync(token)).body.passports.length;
    await submit(token, [answer({ visitCodeHash: rated.codeHash })]);
    await query(
      "update private.visit_codes set expires_at = now() - interval '1 minute' where visit_id = $1",
      [expired.id],
    );
    expect((await sync(token)).body.passports).toHaveLength(before - 2);
  });

  it('keeps the heartbeat with the kiosk, and writes no audit line for it', async () => {
    const { pairTablet, jingan, query } = there();
    const { id, token } = await pairTablet(jingan);
    const lines = () => query('select 1 from public.audit_log');
    const before = (await lines()).length;
    await sync(token);
    const [kiosk] = await query(
      `select queue_depth, oldest_age_seconds, quarantine_count, app_version, has_wake_lock, is_storage_persisted
       from public.kiosks where id = $1`,
      [id],
    );
    expect(kiosk).toEqual({
      queue_depth: 3,
      oldest_age_seconds: 90,
      quarantine_count: 1,
      app_version: '1.2.0',
      has_wake_lock: false,
      is_storage_persisted: true,
    });
    expect(await lines()).toHaveLength(before);
  });

  it('refuses numbers out of range and a version that is no word', async () => {
    const { pairTablet, jingan } = there();
    const { token } = await pairTablet(jingan);
    const bad = {
      ...busy,
      queueDepth: -1,
      oldestAgeSeconds: 1.5,
      quarantineCount: 2 ** 31,
      appVersion: '\0',
    };
    expect(await sync(token, bad)).toMatchObject({
      status: 422,
      body: {
        code: 'invalid_body',
        details: [
          { path: 'queueDepth', reason: 'too_small' },
          { path: 'oldestAgeSeconds', reason: 'wrong_type' },
          { path: 'quarantineCount', reason: 'too_large' },
          { path: 'appVersion', reason: 'wrong_format' },
        ],
      },
    });
  });

  it('says in short that nothing has changed, but never without the newest key', async () => {
    const { pairTablet, jingan, closeVisit } = there();
    const { token } = await pairTablet(jingan);
    const whole = (await sync(token)).body;
    const again = await sync(token, heartbeat({ etag: whole.etag }));
    expect(UnchangedSyncSchema.parse(again.body).etag).toBe(whole.etag);
    const [tag = ''] = whole.etag.split('.');
    const otherKey = await sync(token, heartbeat({ etag: `${tag}.another-key` }));
    expect(SyncSchema.parse(otherKey.body).sealingKey).toEqual(whole.sealingKey);
    await closeVisit(jingan);
    const changed = await sync(token, heartbeat({ etag: whole.etag }));
    expect(SyncSchema.parse(changed.body).etag).not.toBe(whole.etag);
  });

  it('answers a poll with the visit that the desk sent, until the tablet has shown it', async () => {
    const { pairTablet, jingan, closeVisit, query } = there();
    const { id, token } = await pairTablet(jingan);
    const visit = await closeVisit(jingan);
    const poll = async (took: string | null = null) =>
      PollAnswerSchema.parse((await sync(token, { poll: true, took })).body).pushedVisit;
    expect(await poll()).toBeNull();
    await query('insert into private.kiosk_pushes (kiosk_id, visit_id) values ($1, $2)', [
      id,
      visit.id,
    ]);
    expect((await poll())?.codeHash).toBe(visit.codeHash);
    expect((await poll('00'.repeat(32)))?.codeHash).toBe(visit.codeHash);
    expect(await poll(visit.codeHash)).toBeNull();
    expect(await poll()).toBeNull();
  });

  it('does not take a poll for a sign of life', async () => {
    const { pairTablet, jingan, query } = there();
    const { id, token } = await pairTablet(jingan);
    await sync(token, { poll: true, took: null });
    const [kiosk] = await query('select last_seen_at from public.kiosks where id = $1', [id]);
    expect(kiosk).toEqual({ last_seen_at: null });
  });

  it('names the bad field of a poll', async () => {
    const { pairTablet, jingan } = there();
    const { token } = await pairTablet(jingan);
    expect(await sync(token, { poll: true, took: 'x', more: 1 })).toMatchObject({
      status: 422,
      body: { details: [{ path: 'took' }, { path: 'more', reason: 'unknown_field' }] },
    });
  });
}
