import { expect, it } from 'vitest';
import type { Heartbeat, Sync } from '#shared/schemas/heartbeat.ts';
import { type Verdict, VerdictsSchema } from '#shared/schemas/response.ts';
import { seal } from '#shared/sealing/seal.ts';
import { publicSealingKey } from '../../functions/_edge/sealing-keys.ts';
import { createSealingKey } from '../../supabase/local/sealing-key.ts';
import { call } from './call.ts';
import { answer, type Clinic, mintId } from './clinic.ts';
import { heartbeat } from './heartbeat.ts';
import { sealingTablet } from './sealing-tablet.ts';

export function opensSealedResponses(there: () => Clinic): void {
  async function setUp() {
    const { jingan, pairTablet, closeVisit } = there();
    const { id, token } = await pairTablet(jingan);
    const sync = async (changes: Partial<Heartbeat> = {}) =>
      (await call<Sync>(there().stack, 'sync-kiosk', { body: heartbeat(changes), token })).body;
    const { sealingKey } = await sync();
    const tablet = sealingTablet(id, sealingKey);
    const submit = async (items: readonly unknown[]): Promise<Verdict[]> =>
      VerdictsSchema.parse(await there().submit(token, items)).verdicts;
    const alerts = async () => {
      await sync({ chain: tablet.head() });
      return there().query<{ kind: string; details: unknown }>(
        'select kind::text as kind, details from public.kiosk_alerts where kiosk_id = $1 and closed_at is null order by kind::text',
        [id],
      );
    };
    return { id, sync, sealingKey, tablet, submit, alerts, visit: await closeVisit(jingan) };
  }

  it('keeps what was sealed as it was said, beside plain ones, each with its verdict in order', async () => {
    const { submit, tablet, visit, id, alerts } = await setUp();
    const said = answer({ visitCodeHash: visit.codeHash, nps: 3, comment: '等了\u0000很久 👍' });
    const sealed = await tablet.finish(said);
    const plain = answer();
    const unreadable = { id: 7 };
    const verdicts = await submit([plain, sealed, unreadable]);
    expect(verdicts.map(({ id, status }) => [id, status])).toEqual([
      [plain.id, 201],
      [said.id, 201],
      [null, 422],
    ]);
    const [row] = await there().query(
      'select nps, comment, visit_id, kiosk_id from public.responses where id = $1',
      [said.id],
    );
    expect(row).toEqual({ nps: 3, comment: '等了很久 👍', visit_id: visit.id, kiosk_id: id });
    expect(await submit([sealed])).toMatchObject([{ id: said.id, status: 202 }]);
    expect(await alerts()).toEqual([]);
  });

  it('refuses an envelope that does not open, and reports the record as altered', async () => {
    const { submit, tablet, alerts } = await setUp();
    const sealed = await tablet.finish(answer());
    const half = Math.floor(sealed.envelope.length / 2);
    const other = sealed.envelope[half] === 'A' ? 'B' : 'A';
    const envelope = sealed.envelope.slice(0, half) + other + sealed.envelope.slice(half + 1);
    const good = await tablet.finish(answer());
    const verdicts = await submit([{ ...sealed, envelope }, good]);
    expect(verdicts).toMatchObject([
      { id: sealed.id, status: 422, code: 'envelope_unreadable' },
      { id: good.id, status: 201 },
    ]);
    expect((await alerts()).map(({ kind, details }) => [kind, details])).toEqual([
      ['record_altered', { sequences: [[1, 1]] }],
      ['record_missing', { sequences: [[1, 1]] }],
    ]);
  });

  it('keeps one that opens though its place was forged, and reports it', async () => {
    const { submit, tablet, alerts } = await setUp();
    const sealed = await tablet.finish(answer());
    const forged = { ...sealed, previousHash: 'ab'.repeat(32) };
    expect(await submit([forged])).toMatchObject([{ id: sealed.id, status: 201 }]);
    expect(await alerts()).toEqual([{ kind: 'record_altered', details: { sequences: [[1, 1]] } }]);
  });

  it('refuses an envelope moved under another id, and one that holds another id', async () => {
    const { submit, tablet, sealingKey } = await setUp();
    const sealed = await tablet.finish(answer());
    const moved = { ...sealed, id: mintId() };
    const outer = mintId();
    const lying = await tablet.link(
      outer,
      await seal(crypto.subtle, sealingKey.publicKey, outer, answer()),
    );
    const verdicts = await submit([moved, lying]);
    expect(verdicts.map(({ id, code }) => [id, code])).toEqual([
      [moved.id, 'envelope_unreadable'],
      [outer, 'envelope_unreadable'],
    ]);
    expect(await there().query('select 1 from public.responses where id = $1', [outer])).toEqual(
      [],
    );
  });

  it('names a key that it does not hold', async () => {
    const { id, submit } = await setUp();
    const foreign = sealingTablet(id, publicSealingKey([createSealingKey()]));
    const verdicts = await submit([await foreign.finish(answer())]);
    expect(verdicts).toMatchObject([{ status: 422, code: 'sealing_key_unknown' }]);
  });

  it('refuses content that is no response, by its fields, and text that is no JSON', async () => {
    const { submit, tablet, sealingKey } = await setUp();
    const bad = await tablet.finish({ ...answer(), nps: 11 });
    const text = await tablet.link(mintId(), 'AAAA');
    const nothing = mintId();
    const empty = await tablet.link(
      nothing,
      await seal(crypto.subtle, sealingKey.publicKey, nothing, null),
    );
    const verdicts = await submit([bad, text, empty]);
    expect(verdicts).toMatchObject([
      { id: bad.id, code: 'invalid_response', details: [{ path: 'nps', reason: 'too_large' }] },
      { code: 'envelope_unreadable' },
      { code: 'envelope_unreadable' },
    ]);
  });

  it.each([
    ['sequence', 0],
    ['sequence', 2 ** 31],
    ['kioskId', 'here'],
    ['hash', 'AB'.repeat(32)],
    ['keyId', ''],
    ['envelope', '+'],
    ['envelope', 'A'.repeat(16_001)],
    ['surprise', 1],
  ])('refuses an item whose %s is %j, and keeps its neighbour', async (field, value) => {
    const { submit, tablet } = await setUp();
    const sealed = await tablet.finish(answer());
    const verdicts = await submit([{ ...sealed, [field]: value }, answer()]);
    expect(verdicts).toMatchObject([
      { id: sealed.id, status: 422, code: 'invalid_response', details: [{ path: field }] },
      { status: 201 },
    ]);
  });

  it('takes what another tablet of the branch was told, and nothing of another branch', async () => {
    const { submit, sealingKey } = await setUp();
    const { addKiosk, jingan, xuhui, query } = there();
    const [broken, foreign] = [await addKiosk(jingan), await addKiosk(xuhui)];
    const own = await sealingTablet(broken.id, sealingKey).finish(answer());
    const theirs = await sealingTablet(foreign.id, sealingKey).finish(answer());
    const nobodys = await sealingTablet(crypto.randomUUID(), sealingKey).finish(answer());
    const verdicts = await submit([theirs, own, nobodys]);
    expect(verdicts.map(({ id, code, status }) => [id, code ?? status])).toEqual([
      [theirs.id, 'foreign_tablet'],
      [own.id, 201],
      [nobodys.id, 'foreign_tablet'],
    ]);
    const [row] = await query('select kiosk_id from public.responses where id = $1', [own.id]);
    expect(row).toEqual({ kiosk_id: broken.id });
  });

  it('keeps fifty sealed ones with long comments in one batch', async () => {
    const { submit, tablet } = await setUp();
    const batch = [];
    for (let i = 0; i < 50; i += 1) {
      batch.push(await tablet.finish(answer({ comment: '很好👍'.repeat(333) })));
    }
    const verdicts = await submit(batch);
    expect(verdicts.map(({ status }) => status)).toEqual(Array(50).fill(201));
  });
}
