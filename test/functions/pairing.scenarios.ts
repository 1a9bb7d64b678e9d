import { expect, it } from 'vitest';
import { type Pairing, PairingSchema } from '#shared/schemas/pairing.ts';
import { call } from './call.ts';
import type { Clinic } from './clinic.ts';
import { heartbeat } from './heartbeat.ts';

export function pairsTablets(there: () => Clinic): void {
  const pair = (code: string, headers: Record<string, string> = {}) =>
    call<Pairing & { code: string }>(there().stack, 'pair-kiosk', { body: { code }, headers });
  const sync = (token: string) =>
    call<{ code?: string }>(there().stack, 'sync-kiosk', { body: heartbeat(), token });

  it('gives the tablet its branch and a token, of which the database keeps a hash only', async () => {
    const { addKiosk, jingan, forgetTries, query } = there();
    await forgetTries();
    const { id, pairingCode } = await addKiosk(jingan);
    const { status, body } = await pair(pairingCode);
    expect(status).toBe(200);
    expect(PairingSchema.parse(body)).toMatchObject({
      kioskId: id,
      kioskName: '前台',
      branchId: jingan.id,
      branchName: { zh: '静安', en: 'Jing’an' },
    });
    const [kept] = await query<{ is_hash: boolean; text: string }>(
      `select token_hash = sha256(convert_to($2, 'UTF8')) as is_hash, c::text as text
       from private.kiosk_credentials c where kiosk_id = $1`,
      [id, body.deviceToken],
    );
    expect(kept?.is_hash).toBe(true);
    expect(kept?.text).not.toContain(body.deviceToken);
    expect((await sync(body.deviceToken)).status).toBe(200);
  });

  it('reads the code in small letters, with spaces and dashes, and in full width', async () => {
    const { addKiosk, jingan, forgetTries } = there();
    await forgetTries();
    const ways: ((code: string) => string)[] = [
      (code) => code.toLowerCase(),
      (code) => ` ${code.slice(0, 4)}-${code.slice(4)} `,
      (code) => code.split('').join(' '),
      (code) => code.replaceAll(/./g, (sign) => String.fromCodePoint(sign.charCodeAt(0) + 0xfee0)),
    ];
    for (const way of ways) {
      const { pairingCode } = await addKiosk(jingan);
      expect((await pair(way(pairingCode))).status).toBe(200);
    }
  });

  it('refuses a wrong, an expired and a used code alike', async () => {
    const { addKiosk, jingan, forgetTries, query } = there();
    await forgetTries();
    const expired = await addKiosk(jingan);
    await query(
      "update private.pairing_codes set expires_at = now() - interval '1 second' where kiosk_id = $1",
      [expired.id],
    );
    const used = await addKiosk(jingan);
    await pair(used.pairingCode);
    for (const code of ['ZZZZ9999', expired.pairingCode, used.pairingCode]) {
      const { status, body } = await pair(code);
      expect({ status, code: body.code }).toEqual({ status: 422, code: 'pairing_code_unknown' });
    }
  });

  it('lets one of two tablets have a code that both send at once', async () => {
    const { addKiosk, jingan, forgetTries } = there();
    await forgetTries();
    const { pairingCode } = await addKiosk(jingan);
    const answers = await Promise.all([pair(pairingCode), pair(pairingCode)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  it('refuses the eleventh try of an address even with the right code, and leaves that code good', async () => {
    const { addKiosk, jingan, forgetTries } = there();
    await forgetTries();
    const { pairingCode } = await addKiosk(jingan);
    for (let i = 0; i < 10; i += 1) expect((await pair('WRNG2222')).status).toBe(422);
    const eleventh = await pair(pairingCode);
    expect(eleventh).toMatchObject({ status: 429, body: { code: 'too_many_tries' } });
    expect(eleventh.headers.get('retry-after')).toBe('600');
    await forgetTries();
    expect((await pair(pairingCode)).status).toBe(200);
  });

  it('does not let a caller dodge the limit by claiming another address', async () => {
    const { forgetTries } = there();
    await forgetTries();
    const statuses: number[] = [];
    for (let i = 0; i < 11; i += 1) {
      const headers = { 'x-forwarded-for': `10.0.0.${i}`, 'x-real-ip': `10.0.1.${i}` };
      statuses.push((await pair('WRNG2222', headers)).status);
    }
    expect(statuses.at(-1)).toBe(429);
  });

  it('pairs a dozen tablets in a row, for only wrong codes count', async () => {
    const { addKiosk, jingan, forgetTries } = there();
    await forgetTries();
    for (let i = 0; i < 12; i += 1) {
      expect((await pair((await addKiosk(jingan)).pairingCode)).status).toBe(200);
    }
  });

  it('ends the token of before when the tablet is paired again', async () => {
    const { pairTablet, jingan, query } = there();
    const { id, token } = await pairTablet(jingan);
    const [{ code }] = (await query<{ code: string }>(
      'select private.make_pairing_code($1) as code',
      [id],
    )) as [{ code: string }];
    expect((await pair(code)).status).toBe(200);
    expect(await sync(token)).toMatchObject({ status: 401, body: { code: 'device_unknown' } });
  });

  it('answers 401 to a tablet whose pairing was revoked, on both device functions', async () => {
    const { pairTablet, jingan, query, stack } = there();
    const { id, token } = await pairTablet(jingan);
    await query('delete from private.kiosk_credentials where kiosk_id = $1', [id]);
    expect(await sync(token)).toMatchObject({ status: 401, body: { code: 'device_unknown' } });
    const submitted = await call(stack, 'submit-responses', { token, body: { responses: [7] } });
    expect(submitted).toMatchObject({ status: 401, body: { code: 'device_unknown' } });
  });
}
