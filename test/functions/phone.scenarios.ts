import { expect, it } from 'vitest';
import { type Verdicts, VerdictsSchema } from '#shared/schemas/response.ts';
import { OpenedVisitSchema } from '#shared/schemas/visit-link.ts';
import { call } from './call.ts';
import { answer, type Clinic, mintId } from './clinic.ts';

export function ratesFromPhones(there: () => Clinic): void {
  async function setUp() {
    const { jingan, closeVisit, query, forgetTries, stack } = there();
    await forgetTries();
    const visit = await closeVisit(jingan);
    const token = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
    // as issue_visit_link makes it; who may call that is tested with the permissions
    await query(
      `insert into private.visit_links (token_hash, visit_id, occasion)
       values (sha256(convert_to($1, 'UTF8')), $2, 'visit')`,
      [token, visit.id],
    );
    const submit = (responses: readonly unknown[], given = token) =>
      call<Verdicts & { code?: string }>(stack, 'submit-responses', {
        body: { responses },
        headers: { authorization: `Visit ${given}` },
      });
    const open = (given = token) =>
      call<{ code: string }>(stack, 'open-visit', { body: { token: given } });
    return { visit, token, submit, open };
  }

  it('opens a link: the people and the questions, and nothing of the customer', async () => {
    const { open } = await setUp();
    const { status, body } = await open();
    expect(status).toBe(200);
    const opened = OpenedVisitSchema.parse(body);
    expect(opened).toMatchObject({ occasion: 'visit', branch: { name: { zh: '静安' } } });
    expect(opened.people.map(({ role }) => role)).toEqual(['consultant', 'doctor']);
    expect(JSON.stringify(body)).not.toMatch(/abababab|codeHash/);
  });

  it('keeps one answer under it, knows a resend, and tells everybody after that it is used', async () => {
    const { visit, submit, open } = await setUp();
    const { jingan, query } = there();
    const given = answer({
      ratings: [{ employeeId: jingan.consultant, aspect: 'explains', score: 5 }],
    });
    const sent = await submit([given]);
    expect(VerdictsSchema.parse(sent.body).verdicts).toEqual([{ id: given.id, status: 201 }]);
    expect((await submit([given])).body.verdicts).toEqual([{ id: given.id, status: 202 }]);
    expect((await submit([answer()])).body.verdicts).toMatchObject([
      { status: 422, code: 'link_used', message: '这个链接已经用过了。' },
    ]);
    expect(await open()).toMatchObject({ status: 409, body: { code: 'link_used' } });
    const [row] = await query(
      'select visit_id, channel::text as channel, kiosk_id from public.responses where id = $1',
      [given.id],
    );
    expect(row).toEqual({ visit_id: visit.id, channel: 'phone', kiosk_id: null });
  });

  it('tells early and late links apart, and does not take their answers', async () => {
    const { visit, submit, open } = await setUp();
    const { query } = there();
    const move = (days: number) =>
      query('update public.visits set occurred_on = occurred_on + $2::integer where id = $1', [
        visit.id,
        days,
      ]);
    await move(5);
    expect(await open()).toMatchObject({ status: 409, body: { code: 'link_early' } });
    expect(await submit([answer()])).toMatchObject({ status: 409, body: { code: 'link_early' } });
    await move(-20);
    expect(await open()).toMatchObject({ status: 410, body: { code: 'link_expired' } });
    expect(await submit([answer()])).toMatchObject({ status: 410, body: { code: 'link_expired' } });
  });

  it('refuses a batch, a spoiled answer and one that is sealed, and leaves the link good', async () => {
    const { submit } = await setUp();
    expect(await submit([])).toMatchObject({ status: 422, body: { code: 'invalid_body' } });
    expect(await submit([answer(), answer()])).toMatchObject({ status: 422 });
    const id = mintId();
    const spoiled = await submit([{ ...answer({ id }), nps: 11 }]);
    expect(spoiled.body.verdicts).toMatchObject([
      { id, code: 'invalid_response', details: [{ path: 'nps' }] },
    ]);
    const sealed = await submit([{ id, envelope: 'AAAA', kioskId: id }]);
    expect(sealed.body.verdicts).toMatchObject([{ id, code: 'invalid_response' }]);
    expect((await submit([answer()])).body.verdicts).toMatchObject([{ status: 201 }]);
  });

  it('knows no token that nobody issued, and stops looking after twenty', async () => {
    const { open, submit, token } = await setUp();
    const guess = (place: number) => `${'A'.repeat(40)}${String(place).padStart(3, '0')}`;
    expect(await open(guess(0))).toMatchObject({ status: 404, body: { code: 'link_unknown' } });
    expect(await submit([answer()], guess(1))).toMatchObject({
      status: 404,
      body: { code: 'link_unknown' },
    });
    expect(await submit([answer()], 'short')).toMatchObject({ body: { code: 'link_unknown' } });
    for (let place = 2; place < 20; place += 1) await open(guess(place));
    const refused = await open();
    expect(refused).toMatchObject({ status: 429, body: { code: 'too_many_tries' } });
    expect(refused.headers.get('retry-after')).toBe('600');
    expect(await submit([answer()], token)).toMatchObject({ status: 429 });
    await there().forgetTries();
    expect((await open()).status).toBe(200);
  });
}

export function takesContacts(there: () => Clinic): void {
  const leave = (body: unknown) => call(there().stack, 'leave-contact', { body });

  it('keeps a number however it is written, under an id that nobody need know yet', async () => {
    const { forgetTries, query } = there();
    await forgetTries();
    const responseId = mintId();
    const left = await leave({ responseId, phone: '１３８ 0013-8000', name: ' 陈女士\u0000 ' });
    expect(left).toMatchObject({ status: 200, body: {} });
    const [row] = await query('select phone, name from private.contacts where response_id = $1', [
      responseId,
    ]);
    expect(row).toEqual({ phone: '+8613800138000', name: '陈女士' });
  });

  it('names what is wrong with a number, and keeps nothing', async () => {
    const { forgetTries, query } = there();
    await forgetTries();
    const responseId = mintId();
    for (const [phone, reason] of [
      ['', 'empty'],
      ['1380013800', 'mobile_length'],
      ['call me', 'letters'],
      ['+1', 'length'],
    ]) {
      expect(await leave({ responseId, phone, name: null })).toMatchObject({
        status: 422,
        body: { code: 'phone_number_invalid', details: { reason } },
      });
    }
    const rows = await query('select 1 from private.contacts where response_id = $1', [responseId]);
    expect(rows).toEqual([]);
  });

  it('takes ten from an address in ten minutes', async () => {
    await there().forgetTries();
    const statuses: number[] = [];
    for (let i = 0; i < 11; i += 1) {
      const { status } = await leave({ responseId: mintId(), phone: '13800138000', name: null });
      statuses.push(status);
    }
    expect(statuses).toEqual([...Array(10).fill(200), 429]);
  });
}
